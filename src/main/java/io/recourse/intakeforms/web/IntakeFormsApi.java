package io.recourse.intakeforms.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.intakeforms.AddIntakeForm;
import io.recourse.intakeforms.EndIntakeForm;
import io.recourse.intakeforms.FormName;
import io.recourse.intakeforms.IntakeForm;
import io.recourse.intakeforms.NewIntakeForm;
import io.recourse.intakeforms.OfferedForms;
import io.recourse.intakeforms.OfferedForms.Standing;
import io.recourse.studio.Draft;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Forms that process owners add behind the portal's front door (TRI-11). */
@RestController
@RequestMapping("/api/v1/intake-forms")
@Tag(name = "Models")
class IntakeFormsApi {

  private final OfferedForms offered;
  private final AddIntakeForm add;
  private final EndIntakeForm end;

  IntakeFormsApi(OfferedForms offered, AddIntakeForm add, EndIntakeForm end) {
    this.end = end;
    this.offered = offered;
    this.add = add;
  }

  /**
   * A form to be added.
   *
   * @param byLinkOnly whether the portal itself leaves it out; it does not where nothing is said
   * @param form form-js JSON whose id is the key; null for one question to begin with
   */
  @Schema(name = "IntakeFormTold")
  record Told(
      String key,
      FormName name,
      String category,
      Boolean byLinkOnly,
      LocalDate from,
      LocalDate until,
      JsonNode form) {}

  /**
   * A form as it stands.
   *
   * @param version of what it asks; null until a second person agreed
   * @param path where customers fill it in
   */
  @Schema(name = "IntakeFormStanding")
  record Stands(
      String key,
      FormName name,
      String category,
      boolean byLinkOnly,
      LocalDate from,
      LocalDate until,
      IntakeForm.State state,
      Integer version,
      String path) {

    static Stands of(Standing one) {
      IntakeForm form = one.form();
      return new Stands(
          form.key(),
          form.name(),
          form.category(),
          form.byLinkOnly(),
          form.from(),
          form.until(),
          one.state(),
          one.source() == null ? null : Integer.valueOf(one.source().version()),
          FormDoor.path(form.key()));
    }
  }

  /** Not many, so {@code next} is always null. */
  @Schema(name = "IntakeFormList")
  record Page(List<Stands> items, String next) {}

  /** What was begun: the draft to be finished and submitted in the studio. */
  @Schema(name = "IntakeFormBegun")
  record Begun(String key, UUID draft) {}

  @GetMapping
  Page list() {
    return new Page(offered.all().stream().map(Stands::of).toList(), null);
  }

  @PostMapping
  @Operation(summary = "Add a form for customers; it is offered once a second person agreed")
  ResponseEntity<Begun> add(@RequestBody Told told) {
    Draft draft =
        add.add(
            new NewIntakeForm(
                told.key(),
                told.name(),
                told.category(),
                Boolean.TRUE.equals(told.byLinkOnly()),
                told.from(),
                told.until()),
            told.form() == null ? null : told.form().toString());
    return ResponseEntity.created(URI.create("/api/v1/models/drafts/" + draft.id()))
        .body(new Begun(told.key(), draft.id()));
  }

  @PostMapping("/{key}/end")
  @Operation(summary = "Take a form off the door at once")
  Page end(@PathVariable String key) {
    end.end(key);
    return list();
  }
}
