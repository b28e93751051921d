package io.recourse.shipping.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.recourse.common.CaseNumber;
import io.recourse.orders.Address;
import io.recourse.shipping.BookingOrder;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.ParcelPurpose;
import io.recourse.shipping.ShippingMethod;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LabelSheetTest {

  private static final String NUMBER = "SIM012345678901234";

  @Test
  @DisplayName("LOG-02 both codes on the outside scan as the tracking number")
  void codes_scan() throws Exception {
    List<Result> codes = scan(LabelSheet.draw(order("Ann Lee"), "simulated", NUMBER));

    assertThat(codes)
        .filteredOn(code -> NUMBER.equals(code.getText()))
        .extracting(Result::getBarcodeFormat)
        .containsExactlyInAnyOrder(BarcodeFormat.CODE_128, BarcodeFormat.QR_CODE);
  }

  @Test
  @DisplayName("LOG-02 the half that goes into the parcel names the case, in letters and as a code")
  void slip_names_the_case() throws Exception {
    byte[] pdf = LabelSheet.draw(order("Ann Lee"), "simulated", NUMBER);
    String text = new PdfTextExtractor(new PdfReader(pdf)).getTextFromPage(1);

    assertThat(scan(pdf)).extracting(Result::getText).contains("RC-100001");
    assertThat(text.substring(text.indexOf("- - -"))).contains("RMA RC-100001", "1. Use a box");
  }

  @Test
  @DisplayName("LOG-06 the label carries addresses, case number and packing instructions")
  void says_how_to_pack() throws Exception {
    byte[] pdf = LabelSheet.draw(order("Ann Lee"), "simulated", NUMBER);
    String text = new PdfTextExtractor(new PdfReader(pdf)).getTextFromPage(1);

    assertThat(text).contains("Ann Lee", "Returns Centre", "RMA RC-100001", "FRAGILE: wrap well");
  }

  @Test
  @DisplayName("LOG-02 a Chinese sender's label scans too and stays on one page")
  void prints_chinese() throws Exception {
    byte[] pdf = LabelSheet.draw(order("王小明"), "simulated", NUMBER);

    assertThat(scan(pdf)).extracting(Result::getText).contains(NUMBER);
    assertThat(new PdfReader(pdf).getNumberOfPages()).isEqualTo(1);
  }

  @Test
  @DisplayName("LOG-02 the code for label-free drop-off scans as the tracking number")
  void drop_off_code_scans() throws Exception {
    BufferedImage png = ImageIO.read(new ByteArrayInputStream(Codes.png(Codes.square(NUMBER))));
    int[] dots = png.getRGB(0, 0, png.getWidth(), png.getHeight(), null, 0, png.getWidth());

    Result code = decode(new RGBLuminanceSource(png.getWidth(), png.getHeight(), dots));
    assertThat(code.getText()).isEqualTo(NUMBER);
  }

  @Test
  @DisplayName("LOG-02 a day of collection is not printed: another may be chosen afterwards")
  void no_day() throws Exception {
    byte[] pdf = LabelSheet.draw(collected(), "simulated", NUMBER);
    String text = new PdfTextExtractor(new PdfReader(pdf)).getTextFromPage(1);

    assertThat(text).contains("PICK-UP").doesNotContain("2026");
  }

  private static BookingOrder collected() {
    return order("Ann Lee", LocalDate.of(2026, 3, 4));
  }

  private static BookingOrder order(String sender) {
    return order(sender, null);
  }

  private static BookingOrder order(String sender, LocalDate pickUpOn) {
    return new BookingOrder(
        "key",
        new CaseNumber("RC-100001"),
        ParcelDirection.RETURN,
        ParcelPurpose.GOODS,
        ShippingMethod.LABEL,
        new Address(sender, null, null, null, null, null, "DE"),
        new Address("Returns Centre", "Gate 4", null, null, null, null, "NL"),
        pickUpOn,
        List.of("Use a box", "FRAGILE: wrap well"));
  }

  private static List<Result> scan(byte[] pdf) throws IOException {
    PdfReader reader = new PdfReader(pdf);
    List<Result> found = new ArrayList<>();
    for (int index = 1; index < reader.getXrefSize(); index++) {
      PdfObject object = reader.getPdfObject(index);
      if (object instanceof PRStream stream
          && PdfName.IMAGE.equals(stream.getAsName(PdfName.SUBTYPE))) {
        scan(stream, found);
      }
    }
    return found;
  }

  private static void scan(PRStream image, List<Result> found) throws IOException {
    int width = image.getAsNumber(PdfName.WIDTH).intValue();
    int height = image.getAsNumber(PdfName.HEIGHT).intValue();
    byte[] grey = PdfReader.getStreamBytes(image);
    if (grey.length < width * height) {
      return;
    }
    try {
      found.add(
          decode(new PlanarYUVLuminanceSource(grey, width, height, 0, 0, width, height, false)));
    } catch (NotFoundException drawnText) {
      // Not every picture on a label is a code.
    }
  }

  private static Result decode(LuminanceSource source) throws NotFoundException {
    return new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(source)));
  }
}
