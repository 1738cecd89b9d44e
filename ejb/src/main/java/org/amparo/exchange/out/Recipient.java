package org.amparo.exchange.out;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.amparo.shared.RuleViolation;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSEnvelopedDataStreamGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.operator.jcajce.JcaAlgorithmParametersConverter;

/** For whom an export is sealed: the holder of the private key that belongs to a certificate. */
final class Recipient {

    private static final int LEAST_BITS = 2048;
    /** Place of keyEncipherment in the extension (RFC 5280, 4.2.1.3). */
    private static final int KEY_ENCIPHERMENT = 2;

    /** How the content's key is wrapped (RFC 4055). */
    private static final OAEPParameterSpec OAEP =
            new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

    private final X509Certificate certificate;

    private Recipient(X509Certificate certificate) {
        this.certificate = certificate;
    }

    /**
     * Reads a certificate in PEM form.
     *
     * @throws RuleViolation recipient-not-a-certificate; recipient-not-usable where it is not valid now, has no RSA key of 2048
     *     bits or more, or may not be used to encipher keys
     */
    static Recipient of(String pem, Instant now) {
        X509Certificate read = read(pem);
        boolean valid = !now.isBefore(read.getNotBefore().toInstant())
                && !now.isAfter(read.getNotAfter().toInstant());
        boolean strong = read.getPublicKey() instanceof RSAPublicKey key
                && key.getModulus().bitLength() >= LEAST_BITS;
        boolean meant = read.getKeyUsage() == null || read.getKeyUsage()[KEY_ENCIPHERMENT];
        if (!valid || !strong || !meant) {
            throw new RuleViolation("recipient-not-usable");
        }
        return new Recipient(read);
    }

    private static X509Certificate read(String pem) {
        try {
            var found = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8)));
            if (found.size() == 1) {
                return (X509Certificate) found.iterator().next();
            }
        } catch (GeneralSecurityException notOne) {
            throw new RuleViolation("recipient-not-a-certificate");
        }
        throw new RuleViolation("recipient-not-a-certificate");
    }

    /** Whom the certificate names. */
    String subject() {
        return certificate.getSubjectX500Principal().getName();
    }

    /** SHA-256 of the certificate, in hexadecimal digits. */
    String fingerprint() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Where plain bytes go in and CMS EnvelopedData (RFC 5652, AES-256-CBC, the key under RSA-OAEP with SHA-256) comes out; to
     * be closed before {@code sealed} is.
     */
    OutputStream sealing(OutputStream sealed) throws IOException {
        try {
            var generator = new CMSEnvelopedDataStreamGenerator();
            generator.addRecipientInfoGenerator(new JceKeyTransRecipientInfoGenerator(
                    certificate,
                    new JcaAlgorithmParametersConverter()
                            .getAlgorithmIdentifier(PKCSObjectIdentifiers.id_RSAES_OAEP, OAEP)));
            return generator.open(sealed, new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_CBC).build());
        } catch (CMSException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal for the recipient", e);
        }
    }
}
