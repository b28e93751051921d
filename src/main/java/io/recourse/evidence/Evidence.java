package io.recourse.evidence;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.UUID;

/**
 * A photo, video or document that shows something about a case.
 *
 * @param caseNumber null while it waits for the request it was uploaded for
 * @param item the case line it shows; null for the whole case
 * @param mediaType as sniffed from its bytes, never as told
 * @param size bytes
 * @param storedAs name in the evidence folder, never shown
 */
public record Evidence(
    UUID id,
    CaseNumber caseNumber,
    Integer item,
    String fileName,
    String mediaType,
    long size,
    byte[] sha256,
    String storedAs,
    Actor actor,
    Instant at) {

  /** The same file, for another case too. */
  Evidence shownOn(CaseNumber other, Integer itemThere) {
    return new Evidence(
        UUID.randomUUID(),
        other,
        itemThere,
        fileName,
        mediaType,
        size,
        sha256,
        storedAs,
        actor,
        at);
  }

  public boolean isPicture() {
    return mediaType.startsWith("image/") && !mediaType.equals("image/heic");
  }
}
