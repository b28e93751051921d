package io.recourse.appointments;

/**
 * A technician comes to the customer (REP-03).
 *
 * @param seq from 1 within the case
 * @param note what the technician wrote of it; may be null
 */
public record Appointment(int seq, VisitSlot slot, State state, String note) {

  /** What became of it. */
  public enum State {
    BOOKED,
    MET,
    NO_SHOW,
    MISSED,
    CANCELLED
  }
}
