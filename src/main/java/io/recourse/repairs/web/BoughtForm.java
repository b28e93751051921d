package io.recourse.repairs.web;

import io.recourse.common.Problem;
import io.recourse.evidence.AddEvidence.Upload;
import io.recourse.intake.NewCase.Bought;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;

/**
 * What a customer fills in of goods that they did not order here; all blank where they did.
 *
 * @param sku article of ours, as it stands on the rating plate
 * @param on day on the receipt
 * @param country where the goods are used; filled in beforehand, so that it alone tells nothing
 * @param proof receipt or invoice; a field left empty sends a file without a name
 */
record BoughtForm(String sku, String on, String seller, String country, MultipartFile proof) {

  static BoughtForm empty(String country) {
    return new BoughtForm(null, null, null, country, null);
  }

  /** Whether anything was filled in. */
  public boolean isTold() {
    return orNull(sku) != null || orNull(on) != null || orNull(seller) != null;
  }

  /**
   * @throws Problem INVALID for what is no day
   */
  Optional<Bought> read() {
    return isTold()
        ? Optional.of(new Bought(orNull(sku), day(), orNull(seller), orNull(country)))
        : Optional.empty();
  }

  Optional<Upload> file() {
    return Optional.ofNullable(proof)
        .filter(file -> !file.isEmpty())
        .map(file -> Upload.read(file.getOriginalFilename(), file.getContentType(), file));
  }

  private LocalDate day() {
    try {
      return orNull(on) == null ? null : LocalDate.parse(on.strip());
    } catch (DateTimeParseException e) {
      throw Problem.invalid("/lines/0/bought/on", "unit.boughtOn");
    }
  }

  private static String orNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
