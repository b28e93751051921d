package io.recourse.carrierclaims.mail;

import io.recourse.carrierclaims.ClaimBook;
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
import org.springframework.stereotype.Component;

/** Photos of the case that a claim is about go with it, as many as a mail server takes. */
@Component
class ClaimPhotos implements MailAttachments {

  private static final long MOST_BYTES = 10_000_000;

  private final ClaimBook book;
  private final EvidenceIndex evidence;
  private final EvidenceFiles files;

  ClaimPhotos(ClaimBook book, EvidenceIndex evidence, EvidenceFiles files) {
    this.book = book;
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
    for (Evidence file : evidence.of(book.get(number).loss().parent())) {
      if (file.isPicture() && file.size() <= room) {
        room -= file.size();
        photos.add(new Attachment(file.fileName(), file.mediaType(), bytes(file)));
      }
    }
    return photos;
  }

  private byte[] bytes(Evidence file) {
    try (InputStream stored = files.open(file.storedAs())) {
      return stored.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
