package io.recourse.intake;

import io.recourse.cases.CaseType;
import io.recourse.cases.Channel;
import io.recourse.cases.Reason;
import io.recourse.cases.Remedy;
import io.recourse.payback.RefundToWish;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A request as it came in, not yet checked; anything but the type may be null.
 *
 * @param customerId customer as the shop knows them; found through the order when null
 * @param returnMethod LABEL, PICK_UP, DROP_OFF or OWN_LABEL
 * @param refundTo where the money should go; back as it was paid when null
 * @param change of an order that was not sent yet; null for every other type
 * @param aboutCase number of the case that is complained about, or whose goods are to be repaired;
 *     null for none
 * @param parcel tracking number of the parcel whose carrier told of it; null where a person asks
 * @param reason of a complaint; every other type names its reasons line by line
 */
public record NewCase(
    CaseType type,
    Channel channel,
    String orderNumber,
    String customerId,
    String language,
    String subject,
    String text,
    List<Line> lines,
    String returnMethod,
    RefundToWish refundTo,
    WantedChange change,
    String aboutCase,
    String parcel,
    Reason reason) {

  public NewCase {
    lines = lines == null ? List.of() : List.copyOf(lines);
  }

  /** A request that no carrier told of. */
  public NewCase(
      CaseType type,
      Channel channel,
      String orderNumber,
      String customerId,
      String language,
      String subject,
      String text,
      List<Line> lines,
      String returnMethod,
      RefundToWish refundTo,
      WantedChange change,
      String aboutCase) {
    this(
        type,
        channel,
        orderNumber,
        customerId,
        language,
        subject,
        text,
        lines,
        returnMethod,
        refundTo,
        change,
        aboutCase,
        null,
        null);
  }

  /** A request about no other case. */
  public NewCase(
      CaseType type,
      Channel channel,
      String orderNumber,
      String customerId,
      String language,
      String subject,
      String text,
      List<Line> lines,
      String returnMethod,
      RefundToWish refundTo,
      WantedChange change) {
    this(
        type,
        channel,
        orderNumber,
        customerId,
        language,
        subject,
        text,
        lines,
        returnMethod,
        refundTo,
        change,
        null);
  }

  /** A request that changes no order and leaves the way of the money to us. */
  public NewCase(
      CaseType type,
      Channel channel,
      String orderNumber,
      String customerId,
      String language,
      String subject,
      String text,
      List<Line> lines,
      String returnMethod) {
    this(
        type,
        channel,
        orderNumber,
        customerId,
        language,
        subject,
        text,
        lines,
        returnMethod,
        null,
        null);
  }

  /** A request that changes no order. */
  public NewCase(
      CaseType type,
      Channel channel,
      String orderNumber,
      String customerId,
      String language,
      String subject,
      String text,
      List<Line> lines,
      String returnMethod,
      RefundToWish refundTo) {
    this(
        type,
        channel,
        orderNumber,
        customerId,
        language,
        subject,
        text,
        lines,
        returnMethod,
        refundTo,
        null);
  }

  /** The files that each line names, in order. */
  List<List<UUID>> evidence() {
    return lines.stream().map(Line::evidence).toList();
  }

  /** The same request about the order with this number. */
  public NewCase about(String number) {
    return of(number, customerId);
  }

  /** The same request about that order, if any, of that customer. */
  public NewCase of(String number, String customer) {
    return new NewCase(
        type,
        channel,
        number,
        customer,
        language,
        subject,
        text,
        lines,
        returnMethod,
        refundTo,
        change,
        aboutCase,
        parcel,
        reason);
  }

  /** The same request, told by the carrier of the parcel with this tracking number. */
  public NewCase in(String trackingNumber) {
    return new NewCase(
        type,
        channel,
        orderNumber,
        customerId,
        language,
        subject,
        text,
        lines,
        returnMethod,
        refundTo,
        change,
        aboutCase,
        trackingNumber,
        reason);
  }

  /** The same complaint, made for this reason; null where none was chosen. */
  public NewCase because(Reason chosen) {
    return new NewCase(
        type,
        channel,
        orderNumber,
        customerId,
        language,
        subject,
        text,
        lines,
        returnMethod,
        refundTo,
        change,
        aboutCase,
        parcel,
        chosen);
  }

  /** The same request for these lines of that order. */
  public NewCase asking(String number, List<Line> others) {
    return new NewCase(
        type,
        channel,
        number,
        customerId,
        language,
        subject,
        text,
        others,
        returnMethod,
        refundTo,
        change,
        aboutCase,
        parcel,
        reason);
  }

  /** The same request from this person, about this order, in this language where none is named. */
  public NewCase from(String person, String order, String spoken) {
    return new NewCase(
        type,
        channel,
        order,
        person,
        language == null ? spoken : language,
        subject,
        text,
        lines,
        returnMethod,
        refundTo,
        change);
  }

  /**
   * One line asked for.
   *
   * @param line line of the order
   * @param evidence ids of files uploaded before
   * @param bought how goods were bought that are of no order of ours; null for a line of an order
   */
  public record Line(
      Integer line,
      Integer quantity,
      Reason reason,
      String subReason,
      String note,
      String serial,
      Remedy remedy,
      List<UUID> evidence,
      String exchangeSku,
      Bought bought) {

    public Line {
      evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    /** A line of an order. */
    public Line(
        Integer line,
        Integer quantity,
        Reason reason,
        String subReason,
        String note,
        String serial,
        Remedy remedy,
        List<UUID> evidence,
        String exchangeSku) {
      this(line, quantity, reason, subReason, note, serial, remedy, evidence, exchangeSku, null);
    }

    /** The same for one line of the order, with this serial; one piece where none is counted. */
    public Line of(int number, String piece) {
      return new Line(
          number, pieces(), reason, subReason, note, piece, remedy, evidence, exchangeSku, bought);
    }

    /** The same for a piece of no order that was bought so; one where none is counted. */
    public Line of(Bought elsewhere, String piece) {
      return new Line(
          line, pieces(), reason, subReason, note, piece, remedy, evidence, exchangeSku, elsewhere);
    }

    private Integer pieces() {
      return quantity == null ? Integer.valueOf(1) : quantity;
    }
  }

  /**
   * How goods were bought that no order of ours leads to, as whoever has them tells.
   *
   * @param sku article of ours that they are a piece of
   * @param on day on the receipt; null where it is not known
   * @param seller as the receipt names it; may be null
   * @param country ISO 3166 alpha-2 in which they are used
   */
  public record Bought(String sku, LocalDate on, String seller, String country) {}
}
