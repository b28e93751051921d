package io.recourse.customerfile;

import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.conversation.WordRules;
import io.recourse.customerfile.CustomerFile.Merge;
import io.recourse.customerfile.CustomerFile.Note;
import io.recourse.customerfile.FileBook.Merging;
import io.recourse.orders.Customers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes on customers, and files of one person under two names: merged, and parted in time. */
@Service
public class KeepFile {

  private final FileBook book;
  private final Customers customers;
  private final CurrentActor actor;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final Duration undo;

  KeepFile(
      FileBook book,
      Customers customers,
      CurrentActor actor,
      ApplicationEventPublisher events,
      Clock clock,
      @Value("${recourse.customers.parted-within}") Duration undo) {
    this.book = book;
    this.customers = customers;
    this.actor = actor;
    this.events = events;
    this.clock = clock;
    this.undo = undo;
  }

  /**
   * @throws Problem INVALID at {@code /text} for no words, NOT_FOUND for nobody
   */
  @Transactional
  public void note(String person, Note.Kind kind, String text) {
    demandKnown(person);
    WordRules.demand("/text", text, WordRules.NOTE);
    book.note(person, new Note(kind, text.strip(), actor.actor().id(), clock.instant()));
    tell(
        "CustomerNoted",
        "A note on a customer was left.",
        Map.of("customer", person, "kind", kind.name()));
  }

  /**
   * Reads the file of one with that of another from now on.
   *
   * @throws Problem NOT_FOUND for nobody, CONFLICT for one who is merged already or is the same
   */
  @Transactional
  public void merge(String kept, String merged, String reason) {
    demandKnown(kept);
    demandKnown(merged);
    WordRules.demand("/reason", reason, WordRules.SHORT);
    book.hold(kept, merged);
    boolean single =
        book.keptFor(merged).equals(merged)
            && book.mergedInto(merged).isEmpty()
            && book.keptFor(kept).equals(kept);
    if (kept.equals(merged) || !single) {
      throw Problem.conflict("customer.mergedAlready");
    }
    Instant now = clock.instant();
    book.keep(new Merging(kept, merged, reason.strip(), actor.actor().id(), now, now.plus(undo)));
    tell("CustomersMerged", "Two customers are one.", Map.of("kept", kept, "merged", merged));
  }

  /**
   * @throws Problem NOT_FOUND for no such merge, CONFLICT once the term is over
   */
  @Transactional
  public void part(long id) {
    Merge merge = book.merge(id).orElseThrow(() -> Problem.notFound("customer.notMerged"));
    Instant now = clock.instant();
    if (!merge.mayPart(now)) {
      throw Problem.conflict("customer.partedTooLate");
    }
    if (!book.part(id, actor.actor().id(), now)) {
      throw Problem.conflict("customer.notMerged");
    }
    tell("CustomersParted", "Two customers are two again.", Map.of("merged", merge.person()));
  }

  private void demandKnown(String person) {
    if (customers.find(person).isEmpty()) {
      throw Problem.notFound("customer.none");
    }
  }

  private void tell(String type, String summary, Map<String, String> facts) {
    events.publishEvent(DomainEvent.ofSystem(type, summary, facts));
  }
}
