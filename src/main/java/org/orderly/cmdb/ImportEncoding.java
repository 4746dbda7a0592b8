package org.orderly.cmdb;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.orderly.kernel.Word;

/** How an import file spells its characters. */
public enum ImportEncoding implements Word {
  UTF_8(StandardCharsets.UTF_8),
  /** As spreadsheets on Windows save CSV in western Europe. */
  WINDOWS_1252(Charset.forName("windows-1252")),
  /** As spreadsheets save «Unicode text»; its mark says which byte of two is first. */
  UTF_16(StandardCharsets.UTF_16);

  private final Charset charset;

  ImportEncoding(Charset charset) {
    this.charset = charset;
  }

  Charset charset() {
    return charset;
  }
}
