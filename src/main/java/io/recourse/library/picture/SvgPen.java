package io.recourse.library.picture;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws as text that every browser shows. */
final class SvgPen implements Pen {

  private final StringBuilder drawn = new StringBuilder();

  @Override
  public void circle(double x, double y, double radius, Look look) {
    add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" class=\"%s\"/>%n", x, y, radius, look);
  }

  @Override
  public void rectangle(Rectangle2D box, Look look) {
    add(
        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"8\" class=\"%s\"/>%n",
        box.getX(), box.getY(), box.getWidth(), box.getHeight(), look);
  }

  @Override
  public void diamond(Rectangle2D box) {
    add(
        "<polygon points=\"%.1f,%.1f %.1f,%.1f %.1f,%.1f %.1f,%.1f\"/>%n",
        box.getCenterX(),
        box.getMinY(),
        box.getMaxX(),
        box.getCenterY(),
        box.getCenterX(),
        box.getMaxY(),
        box.getMinX(),
        box.getCenterY());
  }

  @Override
  public void arrow(List<Point2D> way) {
    add(
        "<polyline points=\"%s\"/>%n",
        way.stream()
            .map(at -> String.format(Locale.ROOT, "%.1f,%.1f", at.getX(), at.getY()))
            .collect(Collectors.joining(" ")));
  }

  @Override
  public void row(double x, double y, boolean middle, String words) {
    add(
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
        x, y, middle ? "middle" : "start", escaped(words));
  }

  private void add(String format, Object... facts) {
    drawn.append(String.format(Locale.ROOT, format, facts));
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @Override
  public String toString() {
    return drawn.toString();
  }
}
