package io.recourse.deliveries;

/** What the tracking of a parcel said when a problem began, before anybody else did. */
public enum Trouble {
  NONE,
  /** The carrier reports an exception. */
  STOPPED,
  /** The carrier says nothing of it beyond the term. */
  SILENT,
  /** It is on its way back to us, or here already. */
  TURNED_ROUND,
  DAMAGED,
  LOST
}
