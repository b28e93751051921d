package io.recourse.orders;

import java.util.List;

/** Pieces that were sold with a serial number. */
public interface SoldUnits {

  /** The orders that name the serial, whatever the case of its letters; the newest first. */
  List<Order> with(String serial);
}
