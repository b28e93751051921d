package io.recourse.complaints.mail;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.complaints.AdrBodies;
import io.recourse.complaints.AdrBody;
import io.recourse.complaints.FinalLetter;
import io.recourse.complaints.Offer;
import io.recourse.complaints.Offers;
import io.recourse.messages.MailAttachments.Attachment;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The answer to a complaint as a letter to keep, with who else can settle the matter (CMP-06). */
@Component
class WriteLetter implements FinalLetter {

  private final Cases cases;
  private final Offers offers;
  private final AdrBodies bodies;
  private final MessageSource words;

  WriteLetter(Cases cases, Offers offers, AdrBodies bodies, MessageSource words) {
    this.cases = cases;
    this.offers = offers;
    this.bodies = bodies;
    this.words = words;
  }

  /** Empty while nothing was told. */
  Optional<Attachment> of(CaseNumber number) {
    return sheet(number)
        .map(sheet -> new Attachment("letter-" + number + ".pdf", "application/pdf", sheet));
  }

  @Override
  public Optional<byte[]> sheet(CaseNumber number) {
    return offers.latest(number).map(Offer::letter).map(letter -> sheet(number, letter));
  }

  private byte[] sheet(CaseNumber number, String letter) {
    ServiceCase of = cases.get(number);
    Locale language = Locale.forLanguageTag(of.language());
    String title = words.getMessage("complaint.letter.title", new Object[] {number}, language);
    Stream<String> adr =
        bodies.in(of.origin().country()).map(body -> told(body, language)).stream();
    return LetterSheet.draw(title, Stream.concat(Stream.of(letter), adr).toList());
  }

  private String told(AdrBody body, Locale language) {
    String opening = words.getMessage("complaint.letter.adr", null, language);
    return Stream.of(opening, body.name(), body.address(), body.website(), body.source())
        .filter(Objects::nonNull)
        .collect(Collectors.joining("\n"));
  }
}
