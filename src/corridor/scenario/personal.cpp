#include "corridor/scenario/personal.h"

#include "corridor/base/text.h"

#include <algorithm>
#include <array>
#include <string>

namespace corridor::scenario {
namespace {

// Whole names of columns.
constexpr auto k_whole = std::to_array<std::string_view>(
    {"name",   "names",     "nom",     "prenom",    "tel",        "mobile",    "email",
     "e_mail", "mail",      "address", "adresse",   "dob",        "birthdate", "birthday",
     "age",    "sex",       "gender",  "ethnicity", "religion",   "ip",        "imei",
     "msisdn", "signature", "photo",   "contact",   "respondent", "informant"});

// Parts of names of columns.
constexpr auto k_parts = std::to_array<std::string_view>({"phone",
                                                          "first_name",
                                                          "last_name",
                                                          "full_name",
                                                          "surname",
                                                          "family_name",
                                                          "given_name",
                                                          "person_name",
                                                          "head_of_household",
                                                          "household_id",
                                                          "hh_id",
                                                          "beneficiary",
                                                          "beneficiaire",
                                                          "gps_device",
                                                          "device_id",
                                                          "passport",
                                                          "national_id",
                                                          "id_card",
                                                          "identity",
                                                          "case_id",
                                                          "registration_no",
                                                          "registration_number",
                                                          "biometric",
                                                          "fingerprint_",
                                                          "date_of_birth",
                                                          "birth_date",
                                                          "social_security",
                                                          "ip_address",
                                                          "whatsapp",
                                                          "telegram",
                                                          "interviewee",
                                                          "patient",
                                                          "detainee_name",
                                                          "victim"});

}  // namespace

bool looks_personal(std::string_view column) {
    std::string plain = lower_ascii(column);
    std::ranges::replace_if(
        plain, [](char c) { return c == ' ' || c == '-' || c == '.'; }, '_');
    return std::ranges::find(k_whole, plain) != k_whole.end() ||
           std::ranges::any_of(k_parts, [&](std::string_view part) {
               return plain.find(part) != std::string::npos;
           });
}

}  // namespace corridor::scenario
