package io.recourse.feed;

import java.util.UUID;

/** Keeps the secrets of subscribers so that the database alone does not give them away. */
public interface SealedSecrets {

  byte[] seal(UUID subscription, String secret);

  /**
   * @throws SecretLost when it was sealed with another key file
   */
  String open(UUID subscription, byte[] sealed);
}
