package io.recourse.repairs.web;

import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.repairs.KeepChecks;
import io.recourse.repairs.KeptCheck;
import io.recourse.repairs.RemoteCheck;
import io.recourse.repairs.RemoteChecks;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The door to the list of checks that are tried before goods are sent in. */
@RestController
@RequestMapping("/api/v1/remote-checks")
class RemoteChecksApi {

  private final RemoteChecks checks;
  private final KeepChecks keep;

  RemoteChecksApi(RemoteChecks checks, KeepChecks keep) {
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
    return new Listed(checks.kept(), null);
  }

  @PutMapping("/{key}")
  RemoteCheck keep(@PathVariable String key, @RequestBody Told told) {
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
    keep.keep(check);
    return check;
  }

  @DeleteMapping("/{key}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void drop(@PathVariable String key) {
    keep.drop(key);
  }
}
