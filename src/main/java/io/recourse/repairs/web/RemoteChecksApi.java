package io.recourse.repairs.web;

import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.repairs.AgreedChecks;
import io.recourse.repairs.KeepChecks;
import io.recourse.repairs.KeptCheck;
import io.recourse.repairs.RemoteCheck;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door to the list of checks that are tried before goods are sent in. */
@RestController
@RequestMapping("/api/v1/remote-checks")
class RemoteChecksApi {

  private final AgreedChecks checks;
  private final KeepChecks keep;

  RemoteChecksApi(AgreedChecks checks, KeepChecks keep) {
    this.checks = checks;
    this.keep = keep;
  }

  /** A check without its key. */
  @Schema(name = "RemoteCheckPlan")
  record Told(
      @Schema(example = "appliances") String category,
      @Schema(example = "spin") String symptom,
      @Schema(example = "1") Integer position,
      @Schema(example = "{\"en\": \"Shut the door until it clicks.\"}")
          Map<String, String> words) {}

  /** A list that fits on one page. */
  @Schema(name = "RemoteCheckList")
  record Listed(List<KeptCheck> items, String next) {}

  @GetMapping
  Listed all() {
    return new Listed(checks.inForce(), null);
  }

  /** It holds once another person agreed to the draft. */
  @Schema(name = "RemoteCheckBegun")
  record Begun(UUID draft) {}

  @PutMapping("/{key}")
  ResponseEntity<Begun> keep(@PathVariable String key, @RequestBody Told told) {
    if (told.position() == null) {
      throw Problem.invalid(List.of(new FieldError("/position", "field.given")));
    }
    RemoteCheck check =
        new RemoteCheck(
            key,
            told.category(),
            told.symptom(),
            told.position(),
            told.words() == null ? Map.of() : told.words());
    return begun(keep.keep(check));
  }

  @DeleteMapping("/{key}")
  ResponseEntity<Begun> drop(@PathVariable String key) {
    return begun(keep.drop(key));
  }

  private static ResponseEntity<Begun> begun(UUID draft) {
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/texts/drafts/" + draft))
        .body(new Begun(draft));
  }
}
