package io.recourse.evidence;

import io.recourse.cases.Cases;
import io.recourse.cases.CustomerAnswered;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a file as evidence: type sniffed from its bytes, size and number bounded. */
@Service
public class AddEvidence {

  private final Cases cases;
  private final EvidenceIndex index;
  private final EvidenceFiles files;
  private final CustomerAnswered answered;
  private final ApplicationEventPublisher events;
  private final CurrentActor currentActor;
  private final Clock clock;

  AddEvidence(
      Cases cases,
      EvidenceIndex index,
      EvidenceFiles files,
      CustomerAnswered answered,
      ApplicationEventPublisher events,
      CurrentActor currentActor,
      Clock clock) {
    this.cases = cases;
    this.index = index;
    this.files = files;
    this.answered = answered;
    this.events = events;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /** A file as it was sent; name and type are claims. */
  public record Upload(String fileName, String toldType, byte[] bytes) {

    /** As it was sent. */
    public static Upload read(String fileName, String toldType, InputStreamSource sent) {
      try (InputStream bytes = sent.getInputStream()) {
        return new Upload(fileName, toldType, bytes.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * A file of the customer; it answers what they were asked.
   *
   * @param item the line it shows; null for the whole case
   */
  @Transactional
  public Evidence fromCustomer(CaseNumber number, Integer item, Upload upload) {
    ServiceCase on = cases.lock(number);
    Evidence evidence = add(on, item, upload);
    answered.withEvidence(on);
    return evidence;
  }

  /** A file of staff; what the customer was asked stays open. */
  @Transactional
  public Evidence fromStaff(CaseNumber number, Integer item, Upload upload) {
    return add(cases.lock(number), item, upload);
  }

  private Evidence add(ServiceCase on, Integer item, Upload upload) {
    if (item != null) {
      on.line(item);
    }
    if (index.of(on.number()).size() >= EvidenceRules.MOST_PER_CASE) {
      throw Problem.conflict("case.mostFiles", EvidenceRules.MOST_PER_CASE);
    }
    Evidence evidence = store(on.number(), item, upload);
    events.publishEvent(EvidenceEvents.added(evidence, on.number()));
    return evidence;
  }

  /** Takes a file ahead of the request that will name it by its id. */
  @Transactional
  public Evidence ahead(Upload upload) {
    return store(null, null, upload);
  }

  private Evidence store(CaseNumber number, Integer item, Upload upload) {
    EvidenceRules.checkSize(upload.bytes().length);
    String name = EvidenceRules.cleanName(upload.fileName());
    String type = files.sniff(upload.bytes());
    EvidenceRules.checkType(type, upload.toldType(), name);
    Evidence evidence =
        new Evidence(
            UUID.randomUUID(),
            number,
            item,
            EvidenceRules.trueName(name, type),
            type,
            upload.bytes().length,
            EvidenceEvents.sha256(upload.bytes()),
            files.store(upload.bytes()),
            currentActor.actor(),
            clock.instant());
    index.add(evidence);
    return evidence;
  }
}
