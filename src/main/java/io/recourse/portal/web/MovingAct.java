package io.recourse.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What moves money or goods, or gives up a right to them, on the portal and at the API. Who came by
 * a number and an e-mail alone is asked for a code first.
 */
enum MovingAct {
  CANCEL(Of.ORDER, "/portal/orders/{number}/change/cancel"),
  READDRESS(Of.ORDER, "/portal/orders/{number}/change/address"),
  REFUND_TO(Of.CASE, "/portal/cases/{number}/refund-to"),
  PAYEE(
      Of.CASE,
      "/portal/cases/{number}/payouts/{payout}/payee",
      "/api/v1/cases/{number}/payouts/{payout}/payee"),
  WITHDRAW(
      Of.CASE,
      "/portal/cases/{number}/withdraw",
      "/api/v1/cases/{number}/withdraw",
      "/api/v1/cases/{number}/lines/{item}/withdraw"),
  ANSWER_OFFER(
      Of.CASE,
      "/portal/cases/{number}/complaint/accept",
      "/portal/cases/{number}/complaint/counter",
      "/portal/cases/{number}/complaint/reject",
      "/api/v1/cases/{number}/complaint/answer"),
  QUOTATION(
      Of.CASE,
      "/portal/cases/{number}/repair/quotation",
      "/api/v1/cases/{number}/repair/quotation"),
  REPAIR_REMEDY(
      Of.CASE, "/portal/cases/{number}/repair/remedy", "/api/v1/cases/{number}/repair/remedy"),
  CALL_OFF_PLAN(
      Of.CASE, "/portal/cases/{number}/plan/call-off", "/api/v1/cases/{number}/plan/call-off"),
  BACKORDER(
      Of.CASE,
      "/portal/cases/{number}/backorder/{item}/refund",
      "/portal/cases/{number}/backorder/{item}/other",
      "/api/v1/cases/{number}/backorder"),
  DELIVERY(Of.CASE, "/portal/cases/{number}/delivery"),
  TURNED_UP(
      Of.CASE,
      "/portal/cases/{number}/turned-up/choice",
      "/api/v1/cases/{number}/turned-up/choice"),
  /** Of an upgrade: the right to withdraw from it is given up. */
  AT_ONCE(Of.UNIT, "/portal/units/{serial}/upgrades/{code}");

  /** What an act is done to, what its address calls it, and where the form of it stands. */
  enum Of {
    CASE("number", "/portal/cases/{number}"),
    ORDER("number", "/portal/orders/{number}/change"),
    UNIT("serial", "/portal/units/{serial}");

    private final String variable;
    private final String page;

    Of(String variable, String page) {
      this.variable = variable;
      this.page = page;
    }
  }

  private static final Set<String> ONLY_TOLD = Set.of("ARRIVED", "NOT_RECEIVED", "WAIT");

  private final Of of;
  private final List<String> paths;

  MovingAct(Of of, String... paths) {
    this.of = of;
    this.paths = List.of(paths);
  }

  List<String> paths() {
    return paths;
  }

  Of of() {
    return of;
  }

  /** The number of the case or order, or the serial of the unit. */
  String number(Map<String, String> variables) {
    return variables.get(of.variable);
  }

  /** Where the form of it stands. */
  String page(String number) {
    return UriComponentsBuilder.fromPath(of.page).build(number).toString();
  }

  /**
   * What a customer only tells of a delivery moves nothing. Where a body at the API tells it, its
   * reader asks for the code by {@link io.recourse.web.MailboxProof}.
   */
  boolean moves(HttpServletRequest request) {
    boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    return switch (this) {
      case DELIVERY -> !reads && !isOnlyTold(request.getParameter("word"));
      case AT_ONCE -> !reads && isAgreed(request.getParameter("atOnce"));
      default -> !reads;
    };
  }

  /** Whatever is not a plain no could be read as a yes. */
  private static boolean isAgreed(String atOnce) {
    return atOnce != null && !atOnce.isEmpty() && !atOnce.equals("false");
  }

  private static boolean isOnlyTold(String word) {
    return word != null && ONLY_TOLD.contains(word);
  }
}
