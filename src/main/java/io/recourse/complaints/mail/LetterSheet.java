package io.recourse.complaints.mail;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.PdfWriter;
import io.recourse.print.PrintedText;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** A letter on A4, in as many pages as it needs. */
final class LetterSheet {

  private static final float MARGIN = 64;
  private static final int TITLE = 14;
  private static final int BODY = 11;
  private static final PrintedText TEXT = new PrintedText(PageSize.A4.getWidth() - MARGIN - MARGIN);

  private LetterSheet() {}

  /**
   * @param paragraphs in their order; their line breaks are kept
   */
  static byte[] draw(String title, List<String> paragraphs) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Document page = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN)) {
      PdfWriter.getInstance(page, out);
      page.addTitle(title);
      page.open();
      put(page, TEXT.rows(title, TITLE, true));
      for (String paragraph : paragraphs) {
        put(page, TEXT.rows(null, BODY, false));
        paragraph.lines().forEach(line -> put(page, TEXT.rows(line, BODY, false)));
      }
    }
    return out.toByteArray();
  }

  private static void put(Document page, List<Element> rows) {
    rows.forEach(page::add);
  }
}
