package io.recourse.library.picture;

import io.recourse.engine.check.Drawing;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** A model as a picture that needs no program to be seen: its planes one below another. */
public final class SvgPicture {

  private static final int EDGE = 20;
  private static final String HEAD =
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="%.0f" height="%.0f" viewBox="0 0 %.0f %.0f"
        role="img" aria-label="%s">
      <style>
      text{font:12px system-ui,sans-serif;fill:#1a1a1a}
      rect,circle,polygon{fill:#fff;stroke:#1a1a1a;stroke-width:1.5}
      .STRONG{stroke-width:4}.THIN,.DASHED{fill:none;stroke-width:1}.DASHED{stroke-dasharray:8 4}
      polyline{fill:none;stroke:#1a1a1a;stroke-width:1.5;marker-end:url(#arrow)}
      </style>
      <defs><marker id="arrow" viewBox="0 0 10 10" refX="10" refY="5" markerWidth="8"
        markerHeight="8" orient="auto"><path d="M0 0L10 5L0 10z"/></marker></defs>
      <rect width="100%%" height="100%%" style="stroke:none"/>
      """;

  private SvgPicture() {}

  /**
   * @param title what it shows, for whoever does not see it
   * @param words what a name is called in the language of the picture
   */
  public static String of(List<Drawing> planes, String title, UnaryOperator<String> words) {
    StringBuilder drawn = new StringBuilder();
    double top = EDGE;
    double width = 0;
    for (Drawing plane : planes) {
      Rectangle2D all = plane.bounds();
      SvgPen pen = new SvgPen();
      new Planes(pen, words).draw(plane);
      drawn.append(
          String.format(
              Locale.ROOT,
              "<g transform=\"translate(%.1f %.1f)\">%n%s</g>%n",
              EDGE - all.getX(),
              top - all.getY(),
              pen));
      top += all.getHeight() + 2 * EDGE;
      width = Math.max(width, all.getWidth());
    }
    double broad = width + 2 * EDGE;
    return String.format(Locale.ROOT, HEAD, broad, top, broad, top, SvgPen.escaped(title))
        + drawn
        + "</svg>\n";
  }
}
