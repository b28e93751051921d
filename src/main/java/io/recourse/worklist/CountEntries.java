package io.recourse.worklist;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports how much each form asks people to type, so that simplification can be seen (INT-09). */
@Service
public class CountEntries {

  /** Values a person types in one form, and those that cannot be left out. */
  public record Entries(String form, long fields, long demanded) {}

  private final FormSchemas forms;

  CountEntries(FormSchemas forms) {
    this.forms = forms;
  }

  @Transactional(readOnly = true)
  public List<Entries> perForm() {
    return forms.newest().stream()
        .map(Form::parse)
        .map(form -> new Entries(form.id(), form.entered(), form.demanded()))
        .toList();
  }
}
