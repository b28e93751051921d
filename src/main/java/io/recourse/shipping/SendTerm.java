package io.recourse.shipping;

import java.time.Instant;

/**
 * Until when the goods must be handed over.
 *
 * @param extensionDays what one extension adds
 * @param extended how often it was put off
 */
public record SendTerm(Instant sendBy, int extensionDays, int extended) {

  SendTerm putOff(Instant later) {
    return new SendTerm(later, extensionDays, extended + 1);
  }
}
