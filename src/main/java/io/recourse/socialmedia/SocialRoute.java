package io.recourse.socialmedia;

import java.util.UUID;

/** Port: the hub that writes to people on their networks, where nobody else reads it (PLT-07). */
public interface SocialRoute {

  /**
   * @param id the same for every try; the hub hands it on once
   * @throws SocialNotSent when the hub does not take it; trying again is safe
   */
  void send(UUID id, SocialContact to, String text);
}
