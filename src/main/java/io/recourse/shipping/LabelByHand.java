package io.recourse.shipping;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person made the label that a case waits for, because the carrier does not answer: the step that
 * asked goes on with it as if the carrier had (LOG-02).
 */
@Service
public class LabelByHand {

  private static final Pattern TRACKING = Pattern.compile("[\\p{Alnum}][\\p{Alnum} ._/-]{0,63}");

  private final Cases cases;
  private final Bookings bookings;
  private final Parcels parcels;
  private final CarrierChoice carriers;

  LabelByHand(Cases cases, Bookings bookings, Parcels parcels, CarrierChoice carriers) {
    this.cases = cases;
    this.bookings = bookings;
    this.parcels = parcels;
    this.carriers = carriers;
  }

  /** Names of the carriers that such a label may be of. */
  public List<String> carriers() {
    return carriers.names();
  }

  /**
   * @param label PDF; null where the sender has it already
   * @throws Problem INVALID with pointers, CONFLICT when the case waits for no label or for several
   */
  @Transactional
  public void made(CaseNumber number, String carrier, String trackingNumber, byte[] label) {
    var unused = cases.lock(number);
    demandSound(carrier, trackingNumber, label);
    List<String> awaited = bookings.awaited(number);
    if (awaited.size() != 1) {
      throw Problem.conflict(awaited.isEmpty() ? "label.notAwaited" : "label.several");
    }
    bookings.keep(new HandMadeLabel(awaited.get(0), carrier, trackingNumber.strip(), label));
  }

  private void demandSound(String carrier, String trackingNumber, byte[] label) {
    List<FieldError> errors = new ArrayList<>();
    if (!carriers.names().contains(carrier)) {
      errors.add(FieldError.of("/carrier", "field.notOneOf", carriers.names()));
    }
    if (trackingNumber == null || !TRACKING.matcher(trackingNumber.strip()).matches()) {
      errors.add(new FieldError("/trackingNumber", "label.tracking"));
    } else if (parcels.byTracking(trackingNumber.strip()).isPresent()) {
      errors.add(new FieldError("/trackingNumber", "label.taken"));
    }
    if (label != null && !isPdf(label)) {
      errors.add(new FieldError("/label", "label.pdf"));
    }
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
  }

  private static boolean isPdf(byte[] file) {
    return file.length > 4 && file[0] == '%' && file[1] == 'P' && file[2] == 'D' && file[3] == 'F';
  }
}
