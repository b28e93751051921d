package io.recourse.engine.check;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.ToDoubleFunction;

/**
 * What lies near what in a drawing, found by walking along its longer side: far things are never
 * held against each other.
 */
final class Neighbourhood {

  private final List<Boxed> along;
  private final ToDoubleFunction<Rectangle2D> begin;
  private final ToDoubleFunction<Rectangle2D> end;

  Neighbourhood(List<? extends Boxed> all, Rectangle2D drawing) {
    boolean wide = drawing.getWidth() >= drawing.getHeight();
    this.begin = wide ? Rectangle2D::getMinX : Rectangle2D::getMinY;
    this.end = wide ? Rectangle2D::getMaxX : Rectangle2D::getMaxY;
    this.along = new ArrayList<>(all);
    along.sort(Comparator.comparingDouble(one -> begin.applyAsDouble(one.box())));
  }

  /** Every two whose boxes may touch, each pair once. */
  void each(BiConsumer<Boxed, Boxed> two) {
    for (int at = 0; at < along.size(); at++) {
      Boxed one = along.get(at);
      double ends = end.applyAsDouble(one.box());
      for (int next = at + 1;
          next < along.size() && begin.applyAsDouble(along.get(next).box()) <= ends;
          next++) {
        two.accept(one, along.get(next));
      }
    }
  }
}
