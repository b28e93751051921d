package io.recourse.chat.text;

import io.recourse.cases.CaseQuery;
import io.recourse.cases.CaseScope;
import io.recourse.cases.CaseSummary;
import io.recourse.cases.Cases;
import io.recourse.chat.Chat;
import io.recourse.chat.Passage;
import io.recourse.chat.PassageSource;
import io.recourse.policy.LocalDays;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.Parcels;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How the customer's own cases stand and where their parcels are; nobody else's. */
@Component
@Order(1)
class OwnStanding implements PassageSource {

  private static final int SHOWN = 10;

  private final Cases cases;
  private final Parcels parcels;
  private final LocalDays days;
  private final MessageSource words;

  OwnStanding(Cases cases, Parcels parcels, LocalDays days, MessageSource words) {
    this.cases = cases;
    this.parcels = parcels;
    this.days = days;
    this.words = words;
  }

  /** Of a chat about one case that case alone, of any other all that the customer has. */
  @Override
  public List<Passage> of(Chat chat) {
    String only = chat.caseNumber() == null ? null : chat.caseNumber().value();
    CaseScope own = new CaseScope(chat.person(), only);
    Locale language = Locale.forLanguageTag(chat.language());
    return cases
        .search(new CaseQuery(null, null, null, null, null, null, null, own, null, SHOWN))
        .items()
        .stream()
        .map(one -> passage(one, language))
        .toList();
  }

  private Passage passage(CaseSummary of, Locale language) {
    String number = of.number().value();
    String type = say(language, "work.word." + of.type());
    return new Passage(
        say(language, "chat.own.title", number, type),
        say(language, "chat.own.asks"),
        say(language, "chat.own.text", number, type, next(of, language)) + sent(of, language),
        "/portal/cases/" + number);
  }

  private String next(CaseSummary of, Locale language) {
    if (of.next().actor() == null) {
      return say(language, of.closedAt() == null ? "portal.case.working" : "portal.case.ended");
    }
    String step = say(language, "step." + of.next().step());
    return of.next().dueAt() == null
        ? step
        : say(language, "chat.own.due", step, day(of, of.next().dueAt(), language));
  }

  private String sent(CaseSummary of, Locale language) {
    return parcels.of(of.number()).stream()
        .map(parcel -> "\n" + where(parcel, language))
        .collect(Collectors.joining());
  }

  private String where(Parcel parcel, Locale language) {
    return say(
        language,
        "chat.own.parcel",
        parcel.trackingNumber(),
        say(language, "portal.parcel." + parcel.status()));
  }

  private String day(CaseSummary of, Instant at, Locale language) {
    String country = cases.get(of.number()).origin().country();
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(language)
        .format(days.dayOf(at, country));
  }

  private String say(Locale language, String key, Object... facts) {
    return words.getMessage(key, facts, language);
  }
}
