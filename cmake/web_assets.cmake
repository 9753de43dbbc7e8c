# Puts the files of web/dist into the program: packed by a small tool of the build, taken in by
# src/corridor/web/assets.cpp. Node is not needed: the built files are part of the repository.
file(GLOB_RECURSE CORRIDOR_WEB_FILES CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/web/dist/*)
set(web_bytes ${CMAKE_BINARY_DIR}/generated/web_assets.bin)
set(web_table ${CMAKE_BINARY_DIR}/generated/web_assets.inc)

add_executable(embed_assets tools/embed_assets.cpp)
target_link_libraries(embed_assets PRIVATE corridor_options ZLIB::ZLIB)
add_custom_command(OUTPUT ${web_bytes} ${web_table}
  COMMAND embed_assets ${CMAKE_SOURCE_DIR}/web/dist ${web_bytes} ${web_table}
  DEPENDS embed_assets ${CORRIDOR_WEB_FILES} VERBATIM COMMENT "")

target_include_directories(corridor_web PRIVATE ${CMAKE_BINARY_DIR}/generated)
set_source_files_properties(src/corridor/web/assets.cpp PROPERTIES
  OBJECT_DEPENDS "${web_bytes};${web_table}"
  COMPILE_DEFINITIONS "CORRIDOR_WEB_BYTES=\"${web_bytes}\"")
