package io.recourse.library.picture;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** What a picture is drawn with, in points. */
interface Pen {

  /** How strongly an outline is drawn. */
  enum Look {
    PLAIN,
    STRONG,
    DASHED,
    THIN
  }

  int SIZE = 12;
  int ROW = 14;

  void circle(double x, double y, double radius, Look look);

  /** A shape that hides what is behind it, unless it is a frame. */
  void rectangle(Rectangle2D box, Look look);

  void diamond(Rectangle2D box);

  void arrow(List<Point2D> way);

  /** One row of words, its middle or its beginning at x. */
  void row(double x, double y, boolean middle, String words);

  /** Rows one below another, in the middle of the place. */
  default void words(Rectangle2D place, String words) {
    List<String> rows = Rows.of(words, Math.max(place.getWidth() - 6, SIZE));
    double y = place.getCenterY() - rows.size() * ROW / 2.0 + SIZE - 1;
    for (String row : rows) {
      row(place.getCenterX(), y, true, row);
      y += ROW;
    }
  }
}
