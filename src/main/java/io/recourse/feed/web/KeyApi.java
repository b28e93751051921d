package io.recourse.feed.web;

import io.recourse.feed.FeedKey;
import io.recourse.feed.ManageKeys;
import io.recourse.web.ToldOnce;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keys by which machines of the shop read events. */
@RestController
@RequestMapping("/api/v1/event-keys")
class KeyApi {

  private final ManageKeys keys;

  KeyApi(ManageKeys keys) {
    this.keys = keys;
  }

  record NewKey(String name) {}

  record Made(UUID id, String name, String scope, String key) {}

  record Listed(List<FeedKey> items, String next) {}

  @GetMapping
  Listed all() {
    return new Listed(keys.all(), null);
  }

  @PostMapping
  @ToldOnce
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Makes a key with scope events:read; it is told this once")
  Made make(@RequestBody NewKey asked) {
    ManageKeys.Made made = keys.make(asked.name());
    return new Made(made.key().id(), made.key().name(), made.key().scope(), made.text());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable UUID id) {
    keys.revoke(id);
  }
}
