package io.recourse.carrierclaims.mail;

import io.recourse.assignment.People;
import io.recourse.carrierclaims.ClaimBook;
import io.recourse.carrierclaims.Loss;
import io.recourse.carrierclaims.PiecesOfLoss;
import io.recourse.cases.Cases;
import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.evidence.Evidence;
import io.recourse.evidence.EvidenceFiles;
import io.recourse.evidence.EvidenceIndex;
import io.recourse.messages.MailAttachments;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Photos of what lay in its parcel go with a claim, as many as a mail server takes, and none that
 * can show anything else of the customer (GDPR article 5(1)(c)).
 */
@Component
class ClaimPhotos implements MailAttachments {

  private static final String WAREHOUSE = "warehouse";
  private static final long MOST_BYTES = 10_000_000;

  private final ClaimBook book;
  private final Cases cases;
  private final PiecesOfLoss pieces;
  private final People people;
  private final EvidenceIndex evidence;
  private final EvidenceFiles files;

  ClaimPhotos(
      ClaimBook book,
      Cases cases,
      PiecesOfLoss pieces,
      People people,
      EvidenceIndex evidence,
      EvidenceFiles files) {
    this.book = book;
    this.cases = cases;
    this.pieces = pieces;
    this.people = people;
    this.evidence = evidence;
    this.files = files;
  }

  @Override
  public String template() {
    return "carrierClaim";
  }

  @Override
  public List<Attachment> of(CaseNumber number) {
    List<Attachment> photos = new ArrayList<>();
    long room = MOST_BYTES;
    Loss loss = book.get(number).loss();
    Set<Integer> lost = pieces.of(cases.get(loss.parent()), loss).keySet();
    for (Evidence file : evidence.of(loss.parent())) {
      if (file.isPicture() && shows(file, lost) && file.size() <= room) {
        room -= file.size();
        photos.add(new Attachment(file.fileName(), file.mediaType(), bytes(file)));
      }
    }
    return photos;
  }

  /** A picture of the case as a whole can be of anything, unless whoever unpacked it made it. */
  private boolean shows(Evidence file, Set<Integer> lost) {
    return file.item() == null ? isOfWarehouse(file.actor()) : lost.contains(file.item());
  }

  private boolean isOfWarehouse(Actor actor) {
    return actor.isStaff()
        && people.find(actor.id()).filter(one -> one.roles().contains(WAREHOUSE)).isPresent();
  }

  private byte[] bytes(Evidence file) {
    try (InputStream stored = files.open(file.storedAs())) {
      return stored.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
