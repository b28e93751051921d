package io.recourse.cases;

import io.recourse.common.Problem;

/**
 * One line of a case: what was asked, how it stands on its three tracks, and how many pieces.
 *
 * @param remedy what was granted; null until then
 * @param ground why it was decided so; null until then
 */
public record CaseLine(
    LineRequest request,
    LineTracks tracks,
    LineCounts counts,
    Remedy remedy,
    Inspection inspection,
    String ground) {

  static CaseLine asked(LineRequest request) {
    return new CaseLine(request, LineTracks.START, LineCounts.NONE, null, Inspection.NONE, null);
  }

  public int item() {
    return request.item();
  }

  public int orderLine() {
    return request.orderLine();
  }

  public String sku() {
    return request.sku();
  }

  public String name() {
    return request.name();
  }

  public int quantity() {
    return request.quantity();
  }

  public Reason reason() {
    return request.reason();
  }

  public Remedy remedyAsked() {
    return request.remedyAsked();
  }

  public int approvedQuantity() {
    return counts.approved();
  }

  public int receivedQuantity() {
    return counts.received();
  }

  public int acceptedQuantity() {
    return counts.accepted();
  }

  /** Pieces that were granted and arrived, but were not accepted. */
  /** Pieces promised to be exchanged, sent already or not. */
  public int toExchange() {
    return decision() == LineDecision.APPROVED && remedy() == Remedy.EXCHANGE
        ? PieceClaims.bound(this)
        : 0;
  }

  public int rejectedQuantity() {
    boolean looked =
        goods() == GoodsState.INSPECTED
            || goods() == GoodsState.DISPOSED
            || goods() == GoodsState.BACK_TO_CUSTOMER;
    return looked && decision() == LineDecision.APPROVED
        ? Math.min(counts.received(), counts.approved()) - counts.accepted()
        : 0;
  }

  public LineDecision decision() {
    return tracks.decision();
  }

  public GoodsState goods() {
    return tracks.goods();
  }

  public MoneyState money() {
    return tracks.money();
  }

  CaseLine decide(LineDecision decision, String why) {
    return new CaseLine(request, tracks.decide(decision), counts, remedy, inspection, why);
  }

  CaseLine approve(int pieces, Remedy granted, String why) {
    requirePieces(pieces, Math.max(1, counts.accepted()), quantity(), "approved");
    LineCounts now = new LineCounts(pieces, counts.received(), counts.accepted());
    return new CaseLine(
        request, tracks.decide(LineDecision.APPROVED), now, granted, inspection, why);
  }

  CaseLine move(GoodsState goods) {
    return with(tracks.move(goods));
  }

  CaseLine pay(MoneyState money) {
    return with(tracks.pay(money));
  }

  CaseLine receive(int pieces) {
    requirePieces(pieces, 0, quantity(), "received");
    boolean complete = pieces >= counts.approved() && pieces > 0;
    LineTracks moved = tracks.move(complete ? GoodsState.RECEIVED : GoodsState.SHORT);
    LineCounts now = new LineCounts(counts.approved(), pieces, counts.accepted());
    return new CaseLine(request, moved, now, remedy, inspection, ground);
  }

  CaseLine inspect(int received, int accepted, Inspection found) {
    requirePieces(received, 0, quantity(), "received");
    requirePieces(accepted, 0, Math.min(received, counts.approved()), "accepted");
    LineCounts now = new LineCounts(counts.approved(), received, accepted);
    String why = received > 0 && accepted == 0 ? rejection(found) : ground;
    return new CaseLine(request, tracks.move(GoodsState.INSPECTED), now, remedy, found, why);
  }

  CaseLine goesTo(Disposition disposition) {
    Inspection now = new Inspection(inspection.grade(), disposition, inspection.note());
    return new CaseLine(request, tracks, counts, remedy, now, ground);
  }

  private static String rejection(Inspection found) {
    boolean said = found.note() != null && !found.note().isBlank();
    return said ? found.note() : "Not accepted at the inspection.";
  }

  /** What was counted as arrived never came; an inspection by default falls with it. */
  CaseLine undoArrival() {
    LineCounts now = new LineCounts(counts.approved(), 0, 0);
    return new CaseLine(request, tracks.undoArrival(), now, remedy, Inspection.NONE, ground);
  }

  CaseLine accept(int pieces, String why) {
    requirePieces(pieces, 0, counts.approved(), "accepted");
    LineCounts now = new LineCounts(counts.approved(), counts.received(), pieces);
    return new CaseLine(request, tracks, now, remedy, inspection, why);
  }

  /** A line that ended without outcome starts afresh: what was counted before counts no more. */
  CaseLine reopen() {
    return tracks.decision().isOpen()
        ? with(tracks.reopen())
        : new CaseLine(request, tracks.reopen(), LineCounts.NONE, remedy, Inspection.NONE, ground);
  }

  /** Some of the pieces as a line of their own, which are with the customer. */
  CaseLine part(int number, int pieces) {
    boolean granted = decision() == LineDecision.APPROVED;
    LineTracks apart = new LineTracks(decision(), GoodsState.NOT_DUE, MoneyState.NONE);
    LineCounts own = new LineCounts(granted ? pieces : 0, 0, 0);
    return new CaseLine(request.part(number, pieces), apart, own, remedy, Inspection.NONE, ground);
  }

  /** What is left of the line once some pieces became a line of their own. */
  CaseLine without(int pieces) {
    requirePieces(pieces, 1, quantity() - Math.max(1, counts.accepted()), "split");
    int left = quantity() - pieces;
    LineCounts now =
        new LineCounts(
            Math.min(counts.approved(), left),
            Math.min(counts.received(), left),
            counts.accepted());
    return new CaseLine(request.part(item(), left), tracks, now, remedy, inspection, ground);
  }

  /** Rejected goods that went home may come a second time, as if they had never been here. */
  CaseLine comesAgain(int pieces, String why) {
    requirePieces(pieces, 1, counts.approved(), "approved");
    LineCounts now = new LineCounts(pieces, 0, 0);
    LineTracks moved = tracks.move(GoodsState.NOT_DUE);
    return new CaseLine(request, moved, now, remedy, Inspection.NONE, why);
  }

  /** To be decided anew, where the goods are; ended lines stay ended. */
  CaseLine askAgain(Remedy asked) {
    return tracks.decision().isOpen()
        ? new CaseLine(request.asking(asked), tracks.askAgain(), counts, remedy, inspection, ground)
        : this;
  }

  CaseLine exchangeFor(String otherSku) {
    return new CaseLine(request.wanting(otherSku), tracks, counts, remedy, inspection, ground);
  }

  private CaseLine with(LineTracks moved) {
    return new CaseLine(request, moved, counts, remedy, inspection, ground);
  }

  private void requirePieces(int pieces, int least, int most, String what) {
    if (pieces < least || pieces > most) {
      throw Problem.conflict("line.pieces", item(), what, least, most, pieces);
    }
  }
}
