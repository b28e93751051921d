package io.recourse.shipping.carrier;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Image;
import com.lowagie.text.PageSize;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import io.recourse.orders.Address;
import io.recourse.print.PrintedText;
import io.recourse.shipping.BookingOrder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * One A5 page: above the fold what the carrier scans, below it the slip that goes into the parcel
 * with the packing instructions (LOG-06). The day of collection is not on it: the customer may
 * choose another one after it was printed. The slip names the case again, in letters and as a code,
 * so that goods whose outer label was lost are still known. The goods stay anonymous on the
 * outside; only the case number is shown.
 */
final class LabelSheet {

  private static final float CODE = 84;
  private static final PrintedText TEXT = new PrintedText(360);

  /** Widths of the slip's columns: its code, its words. */
  private static final float[] SLIP = {1, 3};

  private LabelSheet() {}

  static byte[] draw(BookingOrder order, String carrier, String trackingNumber) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Document page = new Document(PageSize.A5, 28, 28, 24, 24)) {
      PdfWriter.getInstance(page, out);
      page.addTitle("Return label " + order.caseNumber());
      page.open();
      addresses(page, order);
      codes(page, order, carrier, trackingNumber);
      slip(page, order);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void addresses(Document page, BookingOrder order) {
    page.add(TEXT.small("FROM"));
    address(page, order.from(), 10);
    page.add(TEXT.small("TO"));
    address(page, order.to(), 14);
  }

  private static void address(Document page, Address address, int size) {
    boolean first = true;
    for (String row : address.rows()) {
      page.add(TEXT.line(row, size, first));
      first = false;
    }
  }

  private static void codes(
      Document page, BookingOrder order, String carrier, String trackingNumber) throws IOException {
    page.add(TEXT.line("RMA " + order.caseNumber(), 16, true));
    page.add(image(Codes.bars(trackingNumber), 340, 66));
    page.add(TEXT.line(carrier + "  " + trackingNumber, 10, false));
    page.add(image(Codes.square(trackingNumber), 104, 104));
    if (order.pickUpOn() != null) {
      page.add(TEXT.line("PICK-UP", 11, true));
    }
  }

  private static void slip(Document page, BookingOrder order) throws IOException {
    page.add(TEXT.small("- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - -"));
    PdfPTable slip = new PdfPTable(SLIP);
    slip.setWidthPercentage(100);
    slip.addCell(cell(image(Codes.square(order.caseNumber().value()), CODE, CODE)));
    PdfPCell words = cell(TEXT.line("RMA " + order.caseNumber(), 12, true));
    for (int step = 0; step < order.packing().size(); step++) {
      words.addElement(TEXT.line((step + 1) + ". " + order.packing().get(step), 9, false));
    }
    slip.addCell(words);
    page.add(slip);
  }

  private static PdfPCell cell(Element first) {
    PdfPCell cell = new PdfPCell();
    cell.setBorder(Rectangle.NO_BORDER);
    cell.addElement(first);
    return cell;
  }

  private static Image image(BufferedImage drawn, float width, float height) throws IOException {
    byte[] grey = ((java.awt.image.DataBufferByte) drawn.getRaster().getDataBuffer()).getData();
    Image image = Image.getInstance(drawn.getWidth(), drawn.getHeight(), 1, 8, grey);
    image.scaleAbsolute(width, height);
    return image;
  }
}
