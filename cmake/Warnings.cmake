# stet_warnings(TARGET): the warnings every target of ours is held to. -Wrestrict is off: g++ 12 sees overlaps in any
# concatenation of string literals (GCC bug 105651).
function(stet_warnings target)
  target_compile_options(${target} PRIVATE
    $<$<COMPILE_LANGUAGE:CXX>:-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wno-missing-field-initializers
      $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>>
    $<$<AND:$<COMPILE_LANGUAGE:CXX>,$<BOOL:${STET_WERROR}>>:-Werror>)
endfunction()
