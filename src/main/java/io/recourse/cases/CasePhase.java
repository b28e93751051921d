package io.recourse.cases;

/** How far a case has come; follows from its lines until it is closed. */
public enum CasePhase {
  INTAKE,
  DECISION,
  SHIPMENT,
  INSPECTION,
  SETTLEMENT,
  DONE,
  CALLED_OFF,
  TURNED_DOWN;

  public boolean isOver() {
    return this == DONE || this == CALLED_OFF || this == TURNED_DOWN;
  }
}
