# stet_embed(TARGET NAME FILE): puts FILE's bytes into TARGET, read-only and 64-byte aligned, between the symbols
# stet_embed_NAME and stet_embed_NAME_end. Declare them in C++ as: extern "C" const char stet_embed_NAME[], stet_embed_NAME_end[];
function(stet_embed target name file)
  get_filename_component(path "${file}" ABSOLUTE)
  set(source "${CMAKE_CURRENT_BINARY_DIR}/embed_${name}.S")
  file(CONFIGURE OUTPUT "${source}" @ONLY CONTENT [[
.section .rodata
.global stet_embed_@name@
.global stet_embed_@name@_end
.balign 64
stet_embed_@name@:
.incbin "@path@"
stet_embed_@name@_end:
.byte 0
.section .note.GNU-stack,"",%progbits
]])
  set_source_files_properties("${source}" PROPERTIES OBJECT_DEPENDS "${path}")
  target_sources(${target} PRIVATE "${source}")
endfunction()
