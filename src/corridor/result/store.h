#pragma once
//! \file A result as a folder: result.json and summary.nc hold all of it, manifest.json says what
//! it is, codebook.json what every column means.

#include "corridor/result/result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace corridor::result {

/*!
 * Writes result.json, summary.nc and codebook.json, from which read_result() gives back an equal
 * Result. Same result, same bytes.
 * \return names of the files
 * \throws Error{io}
 */
std::vector<std::string> write_result(const Result& result, const std::filesystem::path& folder);

/*!
 * Writes manifest.json, last of all: a folder without it is not finished. Takes a digest of
 * the bytes of each of `files`, which must stand in the folder.
 * \param threads  files read at the same time; 0 = all cores
 * \throws Error{io}
 */
void write_manifest(const Manifest& manifest, const std::filesystem::path& folder,
                    const std::vector<std::string>& files, int threads = 1);

/*!
 * Reads a folder back; series, access and every number are equal bit by bit.
 * \throws Error{io} where a file is missing, Error{input} where it is not one of ours or damaged
 */
Result read_result(const std::filesystem::path& folder);

//! The manifest of a folder; nothing where it holds none that we can read (not a finished result).
std::optional<Manifest> read_manifest(const std::filesystem::path& folder);

/*!
 * True where the folder is a finished result whose files all hold the recorded bytes and
 * whose numbers give the recorded digest: it can be used again instead of a new run.
 */
bool verify_folder(const std::filesystem::path& folder);

//! The manifest as JSON text. \param indent blanks a level, or -1 for one line
std::string manifest_json(const Manifest& manifest, int indent = 2);

//! codebook.json: every table with its columns, and every variable, in English and French.
std::string codebook_json();

//! The same in English, as the tables of docs/formats/results.md.
std::string codebook_markdown();
//! The tables of a comparison of options, in the same form.
std::string comparison_markdown();
//! codebook.json of a public copy: its tables with their columns, in English and French.
std::string public_codebook_json();
//! The same in English, as the tables of docs/formats/public.md.
std::string public_markdown();

}  // namespace corridor::result
