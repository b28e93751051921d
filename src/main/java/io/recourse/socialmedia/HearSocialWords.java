package io.recourse.socialmedia;

import io.recourse.cases.CaseType;
import io.recourse.cases.Channel;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.conversation.CaseWords;
import io.recourse.conversation.PostMessage;
import io.recourse.conversation.WordRules;
import io.recourse.intake.NewCase;
import io.recourse.intake.OpenCase;
import io.recourse.orders.Customers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody writes on social media: it is their word on the case they have open there, else a
 * question of its own. From then on they are told there how it goes (NTF-04).
 */
@Service
public class HearSocialWords {

  private static final int SUBJECT = 60;
  private static final String ENGLISH = "en";

  private final SocialContacts contacts;
  private final Customers customers;
  private final OpenCase open;
  private final PostMessage post;
  private final CaseWords words;
  private final Clock clock;

  HearSocialWords(
      SocialContacts contacts,
      Customers customers,
      OpenCase open,
      PostMessage post,
      CaseWords words,
      Clock clock) {
    this.contacts = contacts;
    this.customers = customers;
    this.open = open;
    this.post = post;
    this.words = words;
    this.clock = clock;
  }

  /**
   * The case that they stand on; empty where they were taken before.
   *
   * @throws Problem INVALID for words of nobody, without text, or that cannot be kept
   */
  @Transactional
  public Optional<CaseNumber> hear(SocialWords said) {
    check(said);
    contacts.hold(said.from());
    if (!contacts.received(said.from().network(), said.message(), clock.instant())) {
      return Optional.empty();
    }
    String person = contacts.person(said.from()).orElseGet(() -> met(said));
    Optional<CaseNumber> joined = contacts.openCase(said.from());
    joined.ifPresent(number -> add(said, number, person));
    return Optional.of(joined.orElseGet(() -> opened(said, person)));
  }

  private void add(SocialWords said, CaseNumber number, String person) {
    var unused =
        post.fromCustomer(
            number,
            said.text(),
            Channel.SOCIAL_MEDIA.name(),
            new Actor(Actor.Kind.CUSTOMER, person));
  }

  private CaseNumber opened(SocialWords said, String person) {
    String first = said.text().strip().lines().findFirst().orElseThrow();
    NewCase asked =
        new NewCase(
            CaseType.INQUIRY,
            Channel.SOCIAL_MEDIA,
            null,
            person,
            language(said),
            first.substring(0, first.offsetByCodePoints(0, Math.min(SUBJECT, length(first)))),
            said.text(),
            List.of(),
            null);
    ServiceCase question =
        open.open(asked, opened -> contacts.opened(said.from(), opened.number(), clock.instant()));
    words.opened(question, said.text());
    return question.number();
  }

  private static int length(String line) {
    return line.codePointCount(0, line.length());
  }

  private String met(SocialWords said) {
    String guest = customers.meet(said.name(), language(said));
    contacts.meet(said.from(), guest);
    return guest;
  }

  private static String language(SocialWords said) {
    String told = said.language() == null ? "" : said.language();
    Locale known = Locale.forLanguageTag(told);
    return known.getLanguage().isEmpty() ? ENGLISH : known.toLanguageTag();
  }

  private static void check(SocialWords said) {
    List<FieldError> errors = new ArrayList<>();
    demand(errors, "/network", said.from().network());
    demand(errors, "/from", said.from().handle());
    demand(errors, "/message", said.message());
    WordRules.check(errors, "/name", said.name(), WordRules.SHORT);
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
    WordRules.demand("/text", said.text(), WordRules.LETTER);
  }

  private static void demand(List<FieldError> errors, String pointer, String given) {
    if (given == null || given.isBlank() || pointer.equals("/network") && given.contains(":")) {
      errors.add(new FieldError(pointer, "field.given"));
    }
    WordRules.check(errors, pointer, given, WordRules.SHORT);
  }
}
