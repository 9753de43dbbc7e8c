# The tests of the front end, wherever Node and npm are. They fetch their packages from the registry
# of npm once, by the hashes of web/package-lock.json.
find_program(CORRIDOR_NODE node)
find_program(CORRIDOR_NPM npm)
if(NOT CORRIDOR_NODE OR NOT CORRIDOR_NPM)
  message(WARNING "The tests of web/ are left out: they need node and npm.")
  return()
endif()

set(web_tests ${CMAKE_SOURCE_DIR}/tools/web_tests.sh)
add_test(NAME web.packages COMMAND ${web_tests} packages)
add_test(NAME web.unit COMMAND ${web_tests} unit)
add_test(NAME web.build COMMAND ${web_tests} build ${CMAKE_BINARY_DIR}/web_copy)
set_tests_properties(web.packages PROPERTIES FIXTURES_SETUP web_packages LABELS web TIMEOUT 900)
set_tests_properties(web.unit web.build PROPERTIES FIXTURES_REQUIRED web_packages LABELS web TIMEOUT 900)

# In the browser, with nothing beside it: these tests look at the clock.
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/web/package.json)
file(READ ${CMAKE_SOURCE_DIR}/web/package.json web_package)
if(web_package MATCHES "\"e2e\":")
  add_test(NAME web.e2e COMMAND ${web_tests} e2e)
  set_tests_properties(web.e2e PROPERTIES FIXTURES_REQUIRED web_packages LABELS web TIMEOUT 3600
    RUN_SERIAL TRUE ENVIRONMENT "CORRIDOR=$<TARGET_FILE:corridor>")
endif()
