package io.recourse.feed.web;

import io.recourse.feed.FeedKey;
import io.recourse.feed.ManageKeys;
import io.recourse.web.MachineKeys;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets machines in by the keys of the feed. */
@Component
class FeedKeyDoor implements MachineKeys {

  private final ManageKeys keys;

  FeedKeyDoor(ManageKeys keys) {
    this.keys = keys;
  }

  @Override
  public boolean isKey(String token) {
    return token.startsWith(ManageKeys.PREFIX);
  }

  @Override
  public Optional<String> holder(String token) {
    return keys.open(token).map(FeedKey::name);
  }
}
