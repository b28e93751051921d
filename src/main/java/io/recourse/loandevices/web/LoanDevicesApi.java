package io.recourse.loandevices.web;

import io.recourse.common.Money;
import io.recourse.loandevices.DevicePool;
import io.recourse.loandevices.KeepDevices;
import io.recourse.loandevices.LoanDevice;
import io.recourse.loandevices.TakeBackLoan;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The pool of devices that are lent. */
@RestController
@RequestMapping("/api/v1/loan-devices")
class LoanDevicesApi {

  private final DevicePool pool;
  private final KeepDevices keep;
  private final TakeBackLoan takeBack;

  LoanDevicesApi(DevicePool pool, KeepDevices keep, TakeBackLoan takeBack) {
    this.pool = pool;
    this.keep = keep;
    this.takeBack = takeBack;
  }

  /** A device as it is added; worth in minor units. */
  @Schema(name = "LoanDeviceTold")
  record Told(
      @Schema(example = "PHONE-LOAN") String sku,
      @Schema(example = "Loan phone") String name,
      @Schema(example = "phones") String category,
      Money worth) {}

  /** A device and where it is. */
  @Schema(name = "LoanDevice")
  record Known(
      String serial,
      String sku,
      String name,
      String category,
      Money worth,
      String state,
      Instant since) {

    static Known of(LoanDevice device) {
      return new Known(
          device.serial(),
          device.sku(),
          device.name(),
          device.category(),
          device.worth(),
          device.state().name(),
          device.since());
    }
  }

  /** What became of a device that no customer has. */
  @Schema(name = "LoanDeviceState")
  record Stands(@Schema(example = "DEFECTIVE") LoanDevice.State state) {}

  @Operation(summary = "The pool of loan devices", description = "At most 500.")
  @GetMapping
  List<Known> all() {
    return pool.all().stream().map(Known::of).toList();
  }

  @Operation(
      summary = "Add a device, or correct what is known of it",
      description = "409 while a loan has it.")
  @PutMapping("/{serial}")
  Known keep(@PathVariable String serial, @RequestBody Told told) {
    return Known.of(
        keep.keep(
            serial, new KeepDevices.Told(told.sku(), told.name(), told.category(), told.worth())));
  }

  @Operation(
      summary = "Say what became of a device that no loan has",
      description = "409 while a loan has it, or lost it: it is back first, and looked at.")
  @PostMapping("/{serial}/state")
  Known stands(@PathVariable String serial, @RequestBody Stands said) {
    return Known.of(keep.stands(serial, said.state()));
  }

  @Operation(
      summary = "A device that was out is here, however it came",
      description =
          "404 when no loan has it out or lost it. One that counted as lost is charged no more and"
              + " is looked at; what was taken for it goes back.")
  @PostMapping("/{serial}/back")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void isHere(@PathVariable String serial) {
    takeBack.isHere(serial);
  }
}
