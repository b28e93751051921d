package io.recourse.hotline.web;

import io.recourse.cases.CaseType;
import io.recourse.cases.Channel;
import io.recourse.hotline.CallNote;
import io.recourse.hotline.RingingCall;
import io.recourse.intake.NewCase;
import io.recourse.intake.WantedChange;
import io.recourse.orders.Address;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What is filled in while somebody speaks.
 *
 * @param person key of who it is; blank for somebody the shop does not know
 * @param caller who that is, as told
 * @param order number of the order it is about; blank for none
 * @param another whether it is a matter of its own, though a case like it is open
 * @param method how goods come back
 * @param change what becomes of an order that was not sent yet
 * @param call id of the call that rang; blank for another, null where nobody was asked
 * @param lines a row for each line of each order that is shown; those of other orders are left out
 */
public record CallForm(
    String person,
    String caller,
    CallNote.Way channel,
    String order,
    CaseType type,
    String subject,
    String text,
    Boolean another,
    String method,
    String aboutCase,
    WantedChange.Kind change,
    String name,
    String line1,
    String line2,
    String city,
    String region,
    String postcode,
    String country,
    CallNote.Outcome outcome,
    String call,
    List<CallRow> lines) {

  static final CallForm EMPTY =
      new CallForm(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null, null, null, null, null, null);

  public CallForm {
    channel = channel == null ? CallNote.Way.HOTLINE : channel;
    type = type == null ? CaseType.INQUIRY : type;
    another = another != null && another;
    lines = lines == null ? List.of() : lines;
  }

  /** The same, for what they are known to call for. */
  CallForm about(CaseType wanted) {
    return wanted == null
        ? this
        : new CallForm(
            person, caller, channel, order, wanted, subject, text, another, method, aboutCase,
            change, name, line1, line2, city, region, postcode, country, outcome, call, lines);
  }

  /**
   * Whether this is the call it was: as it was chosen, else one of theirs or of the number asked.
   */
  public boolean isAbout(RingingCall one, String customer, String asked) {
    return call == null
        ? one.person() == null ? one.phone().equals(asked) : one.person().equals(customer)
        : call.equals(one.id());
  }

  /** The row of a line, as it was filled in; null where it was not. */
  public CallRow row(int index) {
    return index < lines.size() ? lines.get(index) : null;
  }

  /** A part of the address, by the name of its field. */
  public String part(String field) {
    return switch (field) {
      case "name" -> name;
      case "line1" -> line1;
      case "line2" -> line2;
      case "city" -> city;
      case "region" -> region;
      case "postcode" -> postcode;
      default -> country;
    };
  }

  String knownPerson() {
    return told(person);
  }

  /** Places of the rows that are asked for, in order. */
  List<Integer> chosen() {
    return IntStream.range(0, lines.size()).filter(this::isChosen).boxed().toList();
  }

  private boolean isChosen(int index) {
    CallRow row = lines.get(index);
    return row != null
        && row.quantity() != null
        && row.quantity() != 0
        && Objects.equals(row.order(), told(order));
  }

  /** What is asked for, in the language of the customer. */
  NewCase request() {
    List<CallRow> wanted = chosen().stream().map(lines::get).toList();
    boolean pieces = type.needsLines();
    return new NewCase(
        type,
        Channel.valueOf(channel.name()),
        told(order),
        told(order) == null ? knownPerson() : null,
        null,
        told(subject),
        text,
        pieces ? wanted.stream().map(CallRow::asked).toList() : List.of(),
        type.takesGoodsBack() ? told(method) : null,
        null,
        type == CaseType.ORDER_CHANGE ? wantedChange(wanted) : null,
        type == CaseType.COMPLAINT || type == CaseType.REPAIR ? told(aboutCase) : null);
  }

  private WantedChange wantedChange(List<CallRow> wanted) {
    return switch (change == null ? WantedChange.Kind.CANCEL : change) {
      case SHIP_TO -> WantedChange.shipTo(address());
      case ITEMS ->
          WantedChange.items(
              wanted.stream()
                  .map(row -> new WantedChange.Item(row.line(), row.exchangeSku(), row.quantity()))
                  .toList());
      default -> WantedChange.cancel(text == null ? "" : text);
    };
  }

  private Address address() {
    String land = told(country);
    return new Address(
        told(name),
        told(line1),
        told(line2),
        told(city),
        told(region),
        told(postcode),
        land == null ? null : land.toUpperCase(Locale.ROOT));
  }

  static String told(String words) {
    return words == null || words.isBlank() ? null : words.strip();
  }
}
