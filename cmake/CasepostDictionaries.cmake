# Dictionaries that Debian does not have: ./dev puts them into build/dictionaries (packaging/dictionaries). Here they
# go to where the program looks, beside its bin folder, and into what is installed. Without them everything builds, and
# the program says of a Welsh letter that its spelling could not be judged.
file(GLOB CASEPOST_DICTIONARY_FILES CONFIGURE_DEPENDS
    ${PROJECT_SOURCE_DIR}/build/dictionaries/*.aff
    ${PROJECT_SOURCE_DIR}/build/dictionaries/*.dic
    ${PROJECT_SOURCE_DIR}/build/dictionaries/*.licence)
foreach(file IN LISTS CASEPOST_DICTIONARY_FILES)
    get_filename_component(name ${file} NAME)
    configure_file(${file} ${CMAKE_BINARY_DIR}/share/casepost/dictionaries/${name} COPYONLY)
endforeach()
if(CASEPOST_DICTIONARY_FILES)
    install(FILES ${CASEPOST_DICTIONARY_FILES}
        ${PROJECT_SOURCE_DIR}/packaging/dictionaries/LGPL-3.txt ${PROJECT_SOURCE_DIR}/packaging/dictionaries/GPL-3.txt
        DESTINATION ${CMAKE_INSTALL_DATADIR}/casepost/dictionaries)
endif()
