package io.recourse.library.picture;

import com.lowagie.text.Document;
import com.lowagie.text.Image;
import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.PdfWriter;
import io.recourse.engine.check.Drawing;
import io.recourse.print.PrintedText;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.UnaryOperator;

/** A process on paper: its pictures, a page each, and then its steps in words. */
public final class PrintedBook {

  private static final int EDGE = 36;
  private static final double DOTS_PER_POINT = 2;

  /** Our largest drawings have seven million; one beyond that is printed more coarsely. */
  private static final double MOST_DOTS = 12_000_000;

  private static final PrintedText TEXT = new PrintedText(PageSize.A4.getHeight() - 2 * EDGE);

  private PrintedBook() {}

  /**
   * @param steps what stands below the pictures, row by row
   * @param words what a name is called in the language of the book
   */
  public static byte[] of(
      String title, List<Drawing> planes, List<String> steps, UnaryOperator<String> words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Document book = new Document(PageSize.A4.rotate(), EDGE, EDGE, EDGE, EDGE)) {
      PdfWriter.getInstance(book, out);
      book.addTitle(title);
      book.open();
      book.add(TEXT.line(title, 16, true));
      for (Drawing plane : planes) {
        book.add(fitted(painted(plane, words), book));
        book.newPage();
      }
      steps.forEach(step -> TEXT.rows(step, 11, false).forEach(book::add));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static Image fitted(BufferedImage painted, Document book) throws IOException {
    Image image = Image.getInstance(painted, null);
    image.scaleToFit(
        book.getPageSize().getWidth() - 2 * EDGE, book.getPageSize().getHeight() - 3 * EDGE);
    return image;
  }

  private static BufferedImage painted(Drawing plane, UnaryOperator<String> words) {
    Rectangle2D all = plane.bounds();
    double width = all.getWidth() + EDGE;
    double height = all.getHeight() + EDGE;
    double dots = Math.min(DOTS_PER_POINT, Math.sqrt(MOST_DOTS / width / height));
    BufferedImage paper =
        new BufferedImage(
            (int) (width * dots) + 1, (int) (height * dots) + 1, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D canvas = paper.createGraphics();
    canvas.setColor(Color.WHITE);
    canvas.fillRect(0, 0, paper.getWidth(), paper.getHeight());
    canvas.scale(dots, dots);
    canvas.translate(EDGE / 2.0 - all.getX(), EDGE / 2.0 - all.getY());
    new Planes(new PaintPen(canvas), words).draw(plane);
    canvas.dispose();
    return paper;
  }
}
