export { EnquiriesPage } from './enquiries-page.tsx'
export { EnquirerPage } from './enquirer-page.tsx'
export { EnquiryPage } from './enquiry-page.tsx'
