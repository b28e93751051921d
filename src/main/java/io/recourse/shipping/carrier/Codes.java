package io.recourse.shipping.carrier;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** Draws what scanners read. */
final class Codes {

  private static final byte WHITE = (byte) 0xFF;

  private Codes() {}

  static BufferedImage bars(String text) {
    return draw(new Code128Writer().encode(text, BarcodeFormat.CODE_128, 720, 140));
  }

  static BufferedImage square(String text) {
    try {
      Map<EncodeHintType, ?> quietZone = Map.of(EncodeHintType.MARGIN, 4);
      return draw(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 320, 320, quietZone));
    } catch (WriterException e) {
      throw new IllegalArgumentException("This text fits no code", e);
    }
  }

  static byte[] png(BufferedImage image) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedImage draw(BitMatrix bits) {
    BufferedImage image =
        new BufferedImage(bits.getWidth(), bits.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    byte[] greys = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    for (int at = 0; at < greys.length; at++) {
      greys[at] = bits.get(at % image.getWidth(), at / image.getWidth()) ? 0 : WHITE;
    }
    return image;
  }
}
