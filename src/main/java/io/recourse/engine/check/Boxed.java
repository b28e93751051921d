package io.recourse.engine.check;

import java.awt.geom.Rectangle2D;

/** Something that takes up room in a drawing. */
interface Boxed {

  Rectangle2D box();
}
