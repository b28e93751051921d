package io.recourse.cases;

/** What a case is about; each type has its own process (INT-01). */
public enum CaseType {
  RETURN(true, true, "returns"),
  EXCHANGE(true, true, "returns"),
  REPAIR(true, true, "technician"),
  COMPLAINT(false, false, "complaints"),
  FOLLOW_UP(false, false, "visits"),
  INQUIRY(false, false, "agent"),
  SUGGESTION(false, false, "agent"),
  PRICE_PROTECTION(true, false, "agent"),
  DELIVERY_PROBLEM(true, true, "returns"),
  ORDER_CHANGE(false, false, "agent"),
  RECALL(false, false, "lead"),
  SITE_VISIT(false, false, "technician"),
  SERVICE_PLAN(false, false, "agent"),
  CARRIER_CLAIM(false, false, "warehouse"),
  PRAISE(false, false, "agent"),
  LOAN_DEVICE(false, false, "warehouse"),
  DATA_LEAK(false, false, "complaints"),
  SUPPLIER_CLAIM(false, false, "returns");

  private final boolean needsLines;
  private final boolean bindsPieces;
  private final String homeTeam;

  CaseType(boolean needsLines, boolean bindsPieces, String homeTeam) {
    this.needsLines = needsLines;
    this.bindsPieces = bindsPieces;
    this.homeTeam = homeTeam;
  }

  /** What a line asks for once its case became one of this type. */
  Remedy remedyAsked(Remedy before) {
    return switch (this) {
      case EXCHANGE -> Remedy.EXCHANGE;
      case RETURN -> before == Remedy.EXCHANGE ? Remedy.REFUND : before;
      default -> before;
    };
  }

  /** Whether the request makes sense only for lines of an order. */
  public boolean needsLines() {
    return needsLines;
  }

  /** Whether goods that the customer has are to come back. */
  public boolean takesGoodsBack() {
    return this == RETURN || this == EXCHANGE;
  }

  /** Whether goods can reach us in a case of this type, to be inspected or mended. */
  public boolean receivesGoods() {
    return takesGoodsBack() || this == REPAIR;
  }

  /** Whether pieces asked for here cannot be asked for a second time. */
  public boolean bindsPieces() {
    return bindsPieces;
  }

  /** Whether it can end with money for the customer. */
  public boolean bringsMoney() {
    return switch (this) {
      case INQUIRY,
          SUGGESTION,
          FOLLOW_UP,
          RECALL,
          SITE_VISIT,
          SERVICE_PLAN,
          CARRIER_CLAIM,
          PRAISE,
          LOAN_DEVICE,
          DATA_LEAK,
          SUPPLIER_CLAIM ->
          false;
      default -> true;
    };
  }

  /** The team whose queue the case enters when nothing routes it elsewhere (TRI-09). */
  public String homeTeam() {
    return homeTeam;
  }
}
