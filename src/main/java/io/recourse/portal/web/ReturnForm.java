package io.recourse.portal.web;

import io.recourse.cases.CaseType;
import io.recourse.cases.Channel;
import io.recourse.cases.Reason;
import io.recourse.cases.Remedy;
import io.recourse.intake.NewCase;
import io.recourse.payback.RefundToWish;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.web.multipart.MultipartFile;

/**
 * What a customer filled in to return or exchange pieces of one order.
 *
 * @param refundTo the {@link RefundToChoice} picked; null for back as it was paid
 */
public record ReturnForm(
    String submission, String method, String comment, String refundTo, List<Entry> entries) {

  /**
   * One row: some pieces of one order line, for one reason.
   *
   * @param picked whether the row is ticked; null where it has no tick, so that its pieces tell
   */
  public record Entry(
      Integer line,
      Boolean picked,
      Integer quantity,
      Reason reason,
      Remedy remedy,
      String exchangeSku,
      String note,
      MultipartFile photo) {

    private static final Entry LEFT_OUT = new Entry(null, null, null, null, null, null, null, null);

    boolean isChosen() {
      return picked == null ? quantity != null && quantity != 0 : picked;
    }

    /** What is ticked without a number is one piece. */
    @Override
    public Integer quantity() {
      return Boolean.TRUE.equals(picked) && quantity == null ? Integer.valueOf(1) : quantity;
    }

    boolean hasPhoto() {
      return photo != null && !photo.isEmpty();
    }

    /** The article to come instead; null for the same one, or where money is wanted. */
    String wantedInstead() {
      return remedy == Remedy.EXCHANGE && exchangeSku != null && !exchangeSku.isBlank()
          ? exchangeSku.strip()
          : null;
    }

    private String wish() {
      String shown = hasPhoto() ? photo.getOriginalFilename() + " " + photo.getSize() : "";
      return Arrays.asList(line, quantity(), reason, remedy, exchangeSku, note, shown).toString();
    }
  }

  // A browser leaves out the rows of lines that are asked for already; the others keep their place.
  public ReturnForm {
    entries =
        entries == null
            ? List.of()
            : entries.stream().map(entry -> entry == null ? Entry.LEFT_OUT : entry).toList();
  }

  ReturnForm backAsPaid() {
    return new ReturnForm(submission, method, comment, null, entries);
  }

  List<Entry> chosen() {
    return entries.stream().filter(Entry::isChosen).toList();
  }

  List<Reason> reasons() {
    return chosen().stream().map(Entry::reason).filter(Objects::nonNull).toList();
  }

  /** What was asked for, so that the same words sent again are known. */
  String wish() {
    return Arrays.asList(method, comment, refundTo, chosen().stream().map(Entry::wish).toList())
        .toString();
  }

  NewCase toRequest(String orderNumber, Locale language, Function<Entry, List<UUID>> evidence) {
    return new NewCase(
        type(),
        Channel.PORTAL,
        orderNumber,
        null,
        language.toLanguageTag(),
        null,
        blankToNull(comment),
        chosen().stream().map(entry -> line(entry, evidence.apply(entry))).toList(),
        method,
        new RefundToWish(RefundToChoice.read(refundTo), true));
  }

  /** What all pieces are wished to be; a return where wishes differ. */
  private CaseType type() {
    Set<Remedy> wished =
        chosen().stream()
            .map(entry -> entry.remedy() == null ? Remedy.REFUND : entry.remedy())
            .collect(Collectors.toSet());
    if (wished.equals(Set.of(Remedy.REPAIR))) {
      return CaseType.REPAIR;
    }
    return wished.equals(Set.of(Remedy.EXCHANGE)) ? CaseType.EXCHANGE : CaseType.RETURN;
  }

  private static NewCase.Line line(Entry entry, List<UUID> evidence) {
    return new NewCase.Line(
        entry.line(),
        entry.quantity(),
        entry.reason(),
        null,
        blankToNull(entry.note()),
        null,
        entry.remedy(),
        evidence,
        entry.wantedInstead());
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
