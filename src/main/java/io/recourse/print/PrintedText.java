package io.recourse.print;

import com.lowagie.text.Element;
import com.lowagie.text.FontFactory;
import com.lowagie.text.Image;
import com.lowagie.text.Paragraph;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Text on a sheet: set in the PDF's own font where it has the letters, else drawn with the
 * machine's fonts, so that Chinese names and words are printed too.
 */
public final class PrintedText {

  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final int DOTS_PER_POINT = 4;

  private final float width;

  /**
   * @param width in points, at which drawn text is broken into rows
   */
  public PrintedText(float width) {
    this.width = width;
  }

  public Element small(String text) {
    return line(text, 7, false);
  }

  /** All of it as one, which no page parts. */
  public Element line(String text, int points, boolean bold) {
    String shown = shown(text);
    return isWestern(shown)
        ? typeset(shown, points, bold)
        : drawn(wrap(shown, font(points, bold)), points);
  }

  /** As {@link #line}, in rows between which a page may end. */
  public List<Element> rows(String text, int points, boolean bold) {
    String shown = shown(text);
    return isWestern(shown)
        ? List.of(typeset(shown, points, bold))
        : wrap(shown, font(points, bold)).stream().map(row -> drawn(List.of(row), points)).toList();
  }

  private static String shown(String text) {
    return text == null || text.isBlank() ? " " : text;
  }

  private static boolean isWestern(String text) {
    return WESTERN.newEncoder().canEncode(text);
  }

  private static Font font(int points, boolean bold) {
    return new Font(Font.SANS_SERIF, bold ? Font.BOLD : Font.PLAIN, points * DOTS_PER_POINT);
  }

  private static Element typeset(String text, int points, boolean bold) {
    String font = bold ? FontFactory.HELVETICA_BOLD : FontFactory.HELVETICA;
    return new Paragraph(points * 1.25f, text, FontFactory.getFont(font, points));
  }

  private Element drawn(List<TextLayout> rows, int points) {
    int height = (int) (rows.size() * points * 1.4f * DOTS_PER_POINT) + 1;
    BufferedImage canvas =
        new BufferedImage((int) (width * DOTS_PER_POINT), height, BufferedImage.TYPE_BYTE_GRAY);
    paint(canvas, rows, points);
    return placed(canvas);
  }

  private List<TextLayout> wrap(String text, Font font) {
    AttributedString styled = new AttributedString(text, Map.of(TextAttribute.FONT, font));
    FontRenderContext context = new FontRenderContext(null, true, true);
    LineBreakMeasurer measurer = new LineBreakMeasurer(styled.getIterator(), context);
    List<TextLayout> rows = new ArrayList<>();
    while (measurer.getPosition() < text.length()) {
      rows.add(measurer.nextLayout(width * DOTS_PER_POINT));
    }
    return rows;
  }

  private static void paint(BufferedImage canvas, List<TextLayout> rows, int points) {
    Graphics2D pen = canvas.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
    pen.setColor(Color.BLACK);
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    float base = points * 1.1f * DOTS_PER_POINT;
    for (TextLayout row : rows) {
      row.draw(pen, 0, base);
      base += points * 1.4f * DOTS_PER_POINT;
    }
    pen.dispose();
  }

  private static Element placed(BufferedImage canvas) {
    try {
      Image image = Image.getInstance(canvas, null);
      image.scalePercent(100f / DOTS_PER_POINT);
      return image;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
