package io.recourse.calendars;

import io.recourse.agreedtexts.AgreedKind;
import io.recourse.agreedtexts.Proposal;
import io.recourse.agreedtexts.TextField;
import io.recourse.agreedtexts.TextField.Form;
import io.recourse.agreedtexts.TextSheet;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.web.CountryWords;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Calendars as texts that owners write and others agree to (SLA-01). Hours that are over are never
 * rewritten: a version holds from a day that has not begun anywhere, special days are of a year
 * that is not over.
 */
@Component
class AgreedCalendars implements AgreedKind {

  private static final int LONGEST = 20_000;
  private static final int YEARS_AHEAD = 10;

  private final CalendarBook book;
  private final CalendarReader reader;
  private final CountryWords countries;
  private final MessageSource words;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AgreedCalendars(
      CalendarBook book,
      CalendarReader reader,
      CountryWords countries,
      MessageSource words,
      ApplicationEventPublisher events,
      Clock clock) {
    this.book = book;
    this.reader = reader;
    this.countries = countries;
    this.words = words;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return CalendarName.SORT;
  }

  @Override
  public Set<String> writers() {
    return Set.of("OWNER", "ADMIN", "MANAGER");
  }

  /** Special days of years that are over are left out. */
  @Override
  public List<String> keys() {
    LocalDate today = today();
    return book.texts().keySet().stream()
        .map(CalendarName::of)
        .filter(name -> name.reaches(today))
        .map(name -> name.text().key())
        .distinct()
        .toList();
  }

  @Override
  public boolean takes(String key) {
    return CalendarName.parse(key)
        .filter(name -> name.isOfKnownCountry() || keys().contains(key))
        .isPresent();
  }

  @Override
  public LocalDate earliest(Instant now) {
    return AgreedKind.tomorrowEverywhere(now);
  }

  @Override
  public TextSheet sheet(String key, int number, Locale reader) {
    CalendarName name =
        CalendarName.parse(key).orElseThrow(() -> Problem.notFound("agreedText.unknown"));
    String text = words.getMessage("calendars.text", null, reader);
    TextField field =
        TextField.of(
            CalendarName.TEXT, title(name, reader), text, Form.TEXT, null, book.text(name, number));
    return new TextSheet(title(name, reader), List.of(field));
  }

  @Override
  public List<FieldError> check(Proposal proposal) {
    CalendarName name = CalendarName.parse(proposal.name().key()).orElseThrow();
    String text = proposal.changes().getOrDefault(CalendarName.TEXT, "");
    if (text.isBlank() || text.length() > LONGEST) {
      return List.of(FieldError.of("/values/text", "calendar.length", LONGEST));
    }
    LocalDate today = today();
    if (name.year() != null
        && (!name.reaches(today)
            || !name.reaches(proposal.from())
            || name.year() > today.getYear() + YEARS_AHEAD)) {
      return List.of(FieldError.of("/from", "calendar.year", name.year().toString()));
    }
    try {
      if (name.year() == null) {
        var understood = reader.hours(text);
        return List.of();
      }
      return tooEarly(name, proposal, reader.days(name.year(), text));
    } catch (Problem unreadable) {
      return unreadable.errors().stream()
          .map(one -> new FieldError("/values/text", one.phrase()))
          .toList();
    }
  }

  /** Days that could still be changed, but not by a version that begins after them. */
  private List<FieldError> tooEarly(CalendarName name, Proposal proposal, DaysOfYear said) {
    return said.otherThan(before(name, proposal.basedOn())).stream()
        .filter(day -> !day.isBefore(earliest(clock.instant())) && day.isBefore(proposal.from()))
        .map(day -> FieldError.of("/values/text", "calendar.day.early", day, proposal.from()))
        .toList();
  }

  /** What the version before says; nothing where there is none, or none that can be read. */
  private DaysOfYear before(CalendarName name, int number) {
    String text = book.text(name, number);
    boolean isRead = !text.isBlank() && book.isReadable(name.from(LocalDate.MIN), text);
    return isRead
        ? reader.days(name.year(), text)
        : new DaysOfYear(name.year(), Set.of(), Map.of(), Map.of());
  }

  @Override
  public void agreed(Proposal proposal) {
    CalendarName name = CalendarName.parse(proposal.name().key()).orElseThrow();
    events.publishEvent(
        DomainEvent.ofSystem(
            "CalendarKept",
            "A calendar was kept.",
            Map.of(
                "kind", name.kind().name(),
                "team", name.team(),
                "country", name.country(),
                "from", name.from(proposal.from()).from().toString(),
                "text", proposal.changes().get(CalendarName.TEXT))));
  }

  private String title(CalendarName name, Locale reader) {
    String country =
        name.country().equals(CalendarKey.ANY)
            ? words.getMessage("calendars.any.country", null, reader)
            : countries.name(name.country(), reader);
    if (name.year() != null) {
      return words.getMessage(
          "calendars.title.days", new Object[] {country, name.year().toString()}, reader);
    }
    String team =
        name.team().equals(CalendarKey.ANY)
            ? words.getMessage("calendars.any.team", null, reader)
            : words.getMessage("staff.team." + name.team(), null, reader);
    return words.getMessage("calendars.title.hours", new Object[] {team, country}, reader);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
