package io.recourse.library.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** Draws on a canvas, for paper. */
final class PaintPen implements Pen {

  private static final float[] DASHES = {8, 4};
  private static final double HEAD = 8;

  private final Graphics2D canvas;

  PaintPen(Graphics2D canvas) {
    this.canvas = canvas;
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, SIZE));
  }

  @Override
  public void circle(double x, double y, double radius, Look look) {
    outline(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), look);
  }

  @Override
  public void rectangle(Rectangle2D box, Look look) {
    outline(
        new RoundRectangle2D.Double(
            box.getX(), box.getY(), box.getWidth(), box.getHeight(), 16, 16),
        look);
  }

  @Override
  public void diamond(Rectangle2D box) {
    Path2D path = new Path2D.Double();
    path.moveTo(box.getCenterX(), box.getMinY());
    path.lineTo(box.getMaxX(), box.getCenterY());
    path.lineTo(box.getCenterX(), box.getMaxY());
    path.lineTo(box.getMinX(), box.getCenterY());
    path.closePath();
    outline(path, Look.PLAIN);
  }

  private void outline(Shape shape, Look look) {
    if (look == Look.PLAIN || look == Look.STRONG) {
      canvas.setColor(Color.WHITE);
      canvas.fill(shape);
    }
    canvas.setColor(Color.BLACK);
    canvas.setStroke(
        switch (look) {
          case STRONG -> new BasicStroke(4);
          case DASHED ->
              new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0);
          case THIN -> new BasicStroke(1);
          case PLAIN -> new BasicStroke(1.5f);
        });
    canvas.draw(shape);
  }

  @Override
  public void arrow(List<Point2D> way) {
    if (way.size() < 2) {
      return;
    }
    Path2D path = new Path2D.Double();
    path.moveTo(way.get(0).getX(), way.get(0).getY());
    way.forEach(at -> path.lineTo(at.getX(), at.getY()));
    canvas.setColor(Color.BLACK);
    canvas.setStroke(new BasicStroke(1.5f));
    canvas.draw(path);
    canvas.fill(head(way.get(way.size() - 2), way.get(way.size() - 1)));
  }

  private static Path2D head(Point2D from, Point2D to) {
    double angle = Math.atan2(to.getY() - from.getY(), to.getX() - from.getX());
    Path2D head = new Path2D.Double();
    head.moveTo(to.getX(), to.getY());
    head.lineTo(to.getX() - HEAD * Math.cos(angle - 0.4), to.getY() - HEAD * Math.sin(angle - 0.4));
    head.lineTo(to.getX() - HEAD * Math.cos(angle + 0.4), to.getY() - HEAD * Math.sin(angle + 0.4));
    head.closePath();
    return head;
  }

  @Override
  public void row(double x, double y, boolean middle, String words) {
    double from = middle ? x - canvas.getFontMetrics().stringWidth(words) / 2.0 : x;
    canvas.setColor(Color.BLACK);
    canvas.drawString(words, (float) from, (float) y);
  }
}
