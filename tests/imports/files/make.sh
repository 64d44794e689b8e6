#!/bin/sh
# Makes the office files from the pages in made-from/ with LibreOffice, so that real software decides how they are written.
set -eu
cd "$(dirname "$0")"
for name in reordered merged-headings quarters-as-rows two-tables nested; do
    soffice --headless --infilter="HTML (StarWriter)" --convert-to docx:"MS Word 2007 XML" "made-from/$name.html"
done
for name in no-numbers pages; do
    soffice --headless --infilter="HTML (StarCalc)" --convert-to xlsx:"Calc MS Excel 2007 XML" "made-from/$name.html"
done
soffice --headless --infilter="HTML (StarWriter)" --convert-to html:"HTML (StarWriter)" --outdir saved "made-from/merged-headings.html"
mv saved/merged-headings.html merged-headings.html && rmdir saved
soffice --headless --infilter="HTML (StarWriter)" --convert-to doc:"MS Word 97" "made-from/nested.html"
soffice --headless --infilter="HTML (StarWriter)" --convert-to pdf:"writer_pdf_Export" "made-from/nested.html"
